// What each form service does with a message, from FORMS.md and from nothing else: how it is reached, what it takes, what it
// refuses, what it says. A service is not told how our site works.
import { value } from './message.mjs';

/** @typedef {import('./message.mjs').Field} Field */
/** @typedef {import('./message.mjs').Encoding} Encoding */
/** @typedef {import('./web.mjs').Answer} Answer */
/**
 * A message that a service received; `background` where it is from a script. It is `kept` where the team would read it, and
 * `answered` says with which status.
 * @typedef {{ address: URL, headers: import('node:http').IncomingHttpHeaders, body: string, encoding: Encoding | null, fields: Field[],
 *   background: boolean, kept: boolean, answered?: number }} Message
 */
/**
 * A service: its `host`; `key`, where the identifier stands; `unknown`, its answer where it knows no such identifier;
 * `encodings` that it takes; `traps`, fields that only machines fill in; `objects`, a first answer to what it does not take;
 * `discards`, whether it takes a message and forgets it; and what it says in the end.
 * @typedef {{ host: string | null, encodings: Encoding[], path?: string, key: (message: Message) => string | false | undefined,
 *   unknown: (message: Message) => Answer, traps: (name: string) => boolean, objects?: (message: Message) => Answer | false,
 *   discards?: (message: Message) => boolean, accepted: (message: Message) => Answer,
 *   refused: (message: Message, name: string) => Answer, full: (message: Message) => Answer,
 *   activation?: (message: Message) => Answer }} Service
 */

/** The key that every double knows. */
export const KEY = 'demonstration';

/**
 * An answer to a script.
 * @param {number} status
 * @param {unknown} body
 */
export const json = (status, body) => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
/**
 * A page of the service's own.
 * @param {number} status
 * @param {string} title
 */
export const html = (status, title) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><html lang="en"><title>${title}</title><h1>${title}</h1></html>`,
});
/**
 * On to another page.
 * @param {string} location
 */
const onwards = (location) => ({ status: 302, headers: { location } });
/**
 * On to the page that the message names, where it names one.
 * @param {Field[]} fields
 * @param {string | undefined} name
 */
const next = (fields, name) => {
  const page = value(fields, name);
  return page ? onwards(page) : html(200, 'Thank you');
};
/**
 * Said to a script, or shown to a person.
 * @param {Message} message
 * @param {number} status
 * @param {unknown} body
 * @param {string} title
 */
const said = ({ background }, status, body, title) => (background ? json(status, body) : html(status === 200 ? 400 : status, title));

/**
 * Whether nobody wrote anything: names with `_` are for the service.
 * @param {Message} message
 */
const isEmpty = ({ fields }) => !fields.some(([name, text]) => !name.startsWith('_') && text !== '');

/**
 * The key that stands after `folder` in the address.
 * @type {(folder: string) => Service['key']}
 */
const after = (folder) => ({ address }) => {
  const path = address.pathname;
  return path.startsWith(folder) && decodeURIComponent(path.slice(folder.length));
};
/** @type {(...names: string[]) => Service['key']} */
const field = (...names) => ({ fields }) => names.map((name) => value(fields, name)).find((found) => found !== undefined);

/**
 * What an API says of a field; `no` is how it writes that.
 * @param {false | string} no
 * @param {string} name
 */
const invalid = (no, name) => ({ success: no, message: `Invalid field: ${name}`, errors: [{ field: name, message: 'is not valid' }] });

/**
 * An API that says `{"success": …}`, where a person is led on by the field `redirect`.
 * @type {(redirect: string | undefined, done: string, full?: [status: number, text: string]) => Pick<Service, 'accepted' | 'refused' | 'full'>}
 */
const api = (redirect, done, full = [429, 'Monthly limit reached']) => ({
  accepted: (message) => (message.background ? json(200, { success: true, message: done }) : next(message.fields, redirect)),
  refused: (message, name) => said(message, 400, invalid(false, name), 'Invalid field'),
  full: (message) => said(message, full[0], { success: false, message: full[1] }, full[1]),
});

/**
 * Every service, by its name in `site.yaml`.
 * @type {Record<string, Service>}
 */
export const SERVICES = {
  formspree: {
    host: 'formspree.io',
    encodings: ['urlencoded', 'multipart', 'json'],
    key: after('/f/'),
    unknown: (message) => said(message, 404, { errors: [{ code: 'FORM_NOT_FOUND', message: 'Form not found' }] }, 'Form not found'),
    traps: (name) => name === '_gotcha',
    objects(message) {
      if (!message.headers.referer) return said(message, 400, { error: 'Invalid "Referer" header' }, 'Invalid "Referer" header');
      return isEmpty(message) && said(message, 400, { error: '', errors: [{ code: 'EMPTY', message: 'The submission is empty' }] }, 'Empty');
    },
    accepted: (message) => (message.background ? json(200, { ok: true, next: '/thanks' }) : next(message.fields, '_next')),
    refused: (message, name) =>
      said(
        message, 422,
        { error: 'Validation errors', errors: [{ code: 'TYPE_EMAIL', field: name, message: 'should be an email' }] },
        'Validation errors',
      ),
    full: (message) => said(message, 200, { error: 'form over quota' }, 'form over quota'),
  },

  formspark: {
    host: 'submit-form.com',
    // Anything else is answered 200 and discarded.
    encodings: ['urlencoded', 'multipart', 'json'],
    key: after('/'),
    unknown: () => html(404, 'Form not found'),
    traps: (name) => name === '_honeypot' || name === '_gotcha',
    discards(message) {
      const asJson = message.encoding === 'json';
      const wantsJson = /application\/json/.test(message.headers.accept ?? '');
      const asPage = !asJson && /text\/html/.test(message.headers.accept ?? '');
      return isEmpty(message) || !(asPage || (asJson && wantsJson));
    },
    accepted(message) {
      // It gives back what it received.
      if (message.background) return { ...json(200, {}), body: message.body };
      const to = value(message.fields, '_redirect');
      if (!to) return html(200, 'Thank you');
      const address = new URL(to);
      if (value(message.fields, '_append') !== 'false') message.fields.forEach(([name, text]) => address.searchParams.append(name, text));
      return onwards(address.href);
    },
    refused(message, name) {
      if (message.background) return json(422, { message: 'Invalid submission', errors: [{ field: name, message: 'is not valid' }] });
      const to = value(message.fields, '_error');
      return to ? onwards(to) : html(422, 'Invalid submission');
    },
    full(message) {
      if (message.background) return json(402, { message: 'No submissions left' });
      const to = value(message.fields, '_error');
      return to ? onwards(to) : html(402, 'No submissions left');
    },
  },

  basin: {
    host: 'usebasin.com',
    encodings: ['urlencoded', 'multipart', 'json'],
    key: ({ address }) => /^\/f\/([^/]+?)(?:\.json)?$/.exec(address.pathname)?.[1],
    unknown: (message) => said(message, 404, {}, 'Form not found'),
    traps: (name) => name === '_gotcha',
    ...api(undefined, 'ok'),
    // Where a person is led stands in its dashboard.
    accepted: (message) => (message.background ? json(200, { success: true }) : html(200, 'Thank you')),
  },

  web3forms: {
    host: 'api.web3forms.com',
    encodings: ['urlencoded', 'multipart', 'json'],
    path: '/submit',
    key: field('access_key'),
    unknown: (message) => said(message, 400, { success: false, message: 'Invalid access key' }, 'Invalid access key'),
    traps: (name) => name === 'botcheck',
    ...api('redirect', 'Email sent successfully!'),
  },

  formsubmit: {
    host: 'formsubmit.co',
    encodings: ['urlencoded', 'multipart', 'json'],
    key: ({ address }) => /^\/(?:ajax\/)?([^/]+)$/.exec(address.pathname)?.[1],
    unknown: (message) => said(message, 404, { success: 'false', message: 'Not found' }, 'Not found'),
    traps: (name) => name === '_honey',
    objects(message) {
      // Only the other address answers scripts.
      const forScripts = message.address.pathname.startsWith('/ajax/');
      if (message.background && !forScripts) return html(200, 'Confirm that you are human');
      return forScripts && !message.background && html(405, 'Method not allowed');
    },
    accepted: (message) =>
      message.background ? json(200, { success: 'true', message: 'The form was submitted successfully.' }) : next(message.fields, '_next'),
    refused: (message, name) => said(message, 200, invalid('false', name), 'Invalid field'),
    full: (message) => said(message, 200, { success: 'false', message: 'Too many submissions' }, 'Too many submissions'),
    /** The first message of all. */
    activation: (message) =>
      said(message, 200, { success: 'false', message: "This form needs Activation. We've sent you an email." }, 'Activate'),
  },

  forminit: {
    host: 'forminit.com',
    // JSON would have to be written in blocks.
    encodings: ['urlencoded', 'multipart'],
    key: after('/f/'),
    unknown: (message) => said(message, 404, { success: false, error: 'Form not found' }, 'Form not found'),
    traps: () => false,
    objects(message) {
      /** @param {string} text */
      const refuse = (text) => said(message, 400, { success: false, error: { message: text } }, text);
      if (message.fields.length > 50) return refuse('Too many blocks');
      for (const [name, text] of message.fields) {
        if (!/^fi-[a-z]+-[A-Za-z0-9_-]+$/.test(name)) return refuse(`Unknown block: ${name}`);
        if (text === '') continue;
        if (/^fi-(sender-)?phone/.test(name) && !/^\+[1-9]\d{6,14}$/.test(text)) return refuse(`${name} is no number as E.164 writes them`);
        if (/^fi-(sender-)?email/.test(name) && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return refuse(`${name} is no address`);
        if (name.startsWith('fi-date-') && !/^\d{4}-\d\d-\d\d$/.test(text)) return refuse(`${name} is no date`);
        if (name.startsWith('fi-number-') && !/^-?\d+(\.\d+)?$/.test(text)) return refuse(`${name} is no number`);
      }
      return false;
    },
    accepted: (message) =>
      message.background ? json(200, { success: true, redirectUrl: 'https://forminit.com/thank-you' }) : html(200, 'Thank you'),
    refused(message, name) {
      const error = { message: `Invalid block: ${name}` };
      return said(message, 400, { success: false, error, errors: [{ field: name, message: 'is not valid' }] }, 'Invalid block');
    },
    full: (message) => said(message, 429, { success: false, error: 'Submission limit reached' }, 'Submission limit reached'),
  },

  netlify: {
    // The host of the site itself; its key is the name of a form that it found in the published pages.
    host: null,
    encodings: ['urlencoded'],
    key: field('form-name'),
    unknown: () => html(404, 'Page not found'),
    traps: (name) => name === 'bot-field',
    accepted: () => html(200, 'Thank you'),
    refused: () => html(400, 'Bad request'),
    full: () => html(429, 'Too many requests'),
  },

  staticforms: {
    host: 'api.staticforms.dev',
    encodings: ['urlencoded', 'multipart', 'json'],
    path: '/submit',
    key: field('apiKey', 'accessKey'),
    unknown: (message) => said(message, 401, { success: false, message: 'Invalid API key' }, 'Invalid API key'),
    traps: (name) => name.includes('honeypot'),
    ...api('redirectTo', 'Form submission received'),
  },

  custom: {
    host: 'formulaires.grandest.test',
    encodings: ['urlencoded', 'json'],
    key: ({ address }) => /^\/(?:api\/)?envoi\/([^/]+)$/.exec(address.pathname)?.[1],
    unknown: (message) => said(message, 404, { ok: false, message: 'Inconnu' }, 'Inconnu'),
    traps: (name) => name === 'site_web',
    accepted: (message) => (message.background ? json(200, { ok: true }) : next(message.fields, 'suite')),
    refused(message, name) {
      if (!message.background) return next(message.fields, 'echec');
      return json(422, { ok: false, message: 'Refusé', errors: [{ field: name, message: 'refusé' }] });
    },
    full: (message) => (message.background ? json(429, { ok: false, message: 'Complet' }) : next(message.fields, 'echec')),
  },
};
