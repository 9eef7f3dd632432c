// Every form, to every service, with JavaScript and without: what arrives is what was typed, nothing more and nothing less.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { browser } from '../browser/site.mjs';
import { made } from '../hooks.mjs';
import { KEY, SERVICES } from './doubles.mjs';
import { fill, posted } from './fill.mjs';
import { ADDRESS, FORMS, PROVIDERS, Sites } from './sites.mjs';

/** The ambassadors that a teacher comes with. */
const CHOSEN = ['oe-0001', 'oe-0006'];

/**
 * The fields of a message beside the answers, for each service.
 * @type {Record<string, (form: { id: string, subject?: string, sent: string, notSent: string }) => Record<string, string | undefined>>}
 */
const BESIDE = {
  formspree: ({ subject, sent }) => ({ _subject: subject, _next: sent, _language: 'fr' }),
  formspark: ({ subject, sent, notSent }) => ({
    '_email.subject': subject, _redirect: sent, _error: notSent, '_feedback.language': 'fr', _append: 'false',
  }),
  basin: () => ({}),
  web3forms: ({ subject, sent }) => ({ access_key: KEY, subject, redirect: sent }),
  formsubmit: ({ subject, sent }) => ({ _subject: subject, _next: sent, _template: 'table' }),
  forminit: () => ({}),
  netlify: ({ id, subject }) => ({ 'form-name': id, subject }),
  staticforms: ({ subject, sent }) => ({ apiKey: KEY, subject, redirectTo: sent, replyTo: '@' }),
  custom: ({ subject, sent, notSent }) => ({ objet_du_message: subject, suite: sent, echec: notSent }),
};
/**
 * The encoding of a script's message, where it is not urlencoded.
 * @type {Record<string, string>}
 */
const WRITTEN = { formspark: 'json', web3forms: 'json', formsubmit: 'json', staticforms: 'json', custom: 'json' };
/**
 * The field that holds the address to answer to.
 * @type {Record<string, string>}
 */
const REPLY = { forminit: 'fi-sender-email', custom: 'repondre_a' };
/** Services that show a page of their own to those without JavaScript. */
const OWN_PAGE = new Set(['basin', 'forminit']);

/**
 * One way of writing the breaks between lines, which HTML leaves to the browser.
 * @param {import('./message.mjs').Field[]} fields
 */
const lines = (fields) => fields.map(([name, value]) => [name, String(value).replace(/\r\n/g, '\n')]);
/**
 * Texts as they are written in files: pages set apostrophes and spaces.
 * @param {import('./message.mjs').Field[]} fields
 * @returns {import('./message.mjs').Field[]}
 */
const plain = (fields) => fields.map(([name, value]) => [name, value.replaceAll('’', "'").replace(/[\u00a0\u202f]/g, ' ')]);
/** @param {[name: string, value: string | undefined][]} fields */
const sorted = (fields) => [...fields].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : `${x}` < `${y}` ? -1 : 1));

/**
 * Waits for the page at `address`; says what the form says where it does not come.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function arrival(page, address) {
  const arrived = page.waitForURL(address, { timeout: 30_000 });
  const summary = page.locator('#form-summary:not([hidden])');
  await Promise.race([arrived, summary.waitFor({ timeout: 30_000 }).catch(() => {})]).catch(() => {});
  if (await summary.isVisible()) assert.fail(await summary.innerText());
  await arrived;
}

describe('what is sent is what was typed', { concurrency: 4 }, () => {
  const sites = new Sites();
  /** @type {import('playwright-core').Browser} */
  let chromium;

  before(async () => {
    PROVIDERS.forEach((provider) => sites.output(provider));
    chromium = await browser();
  });
  after(async () => {
    await chromium?.close();
    sites.remove();
  });

  for (const provider of PROVIDERS) {
    for (const form of FORMS) {
      for (const script of [true, false]) {
        test(`${provider}, ${form.id}, ${script ? 'with' : 'without'} JavaScript`, () => send(provider, form, script));
      }
    }
  }

  /**
   * @param {string} provider
   * @param {typeof FORMS[number]} form
   * @param {boolean} script
   */
  async function send(provider, form, script) {
    const visit = await sites.visit(provider);
    const context = await chromium.newContext({ ...visit.options, javaScriptEnabled: script, reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      const chosen = script && /type: ambassadors/.test(form.text) ? CHOSEN : undefined;
      const search = chosen ? `?${chosen.map((id) => `ambassadeur=${id}`).join('&')}` : '';
      await page.goto(`${ADDRESS}${form.path}${search}`, { waitUntil: 'load' });
      if (chosen) await page.waitForFunction((number) => document.querySelectorAll('#form .chosen').length === number, chosen.length);
      const said = await fill(page, { chosen });
      assert.ok(said.every(({ label, values }) => label && values.length), 'every question is answered');
      const filled = await page.locator('#form [data-filled]').evaluateAll((inputs) => inputs.map((input) => ({ name: input.getAttribute('name') ?? '', kind: input.getAttribute('data-filled') ?? '' })));
      const traps = await page.locator('#form .trap input').evaluateAll((inputs) => inputs.map((input) => ({ name: input.getAttribute('name') ?? '', type: input.getAttribute('type') })));
      await page.locator('#form button[type=submit]').click();
      const sent = ADDRESS + form.sent;
      await arrival(page, script || !OWN_PAGE.has(provider) ? sent : `https://${SERVICES[provider].host}/**`);
      if (script || !OWN_PAGE.has(provider)) assert.ok(await page.locator('[data-sent-form]').isVisible(), 'it thanks');

      // One message, read by the team, written as the service wants it.
      const { received, kept } = made(visit.double);
      assert.equal(received.length, 1);
      assert.equal(kept.length, 1, `answered ${received[0].answered}: ${JSON.stringify(received[0].fields)}`);
      const [message] = received;
      assert.equal(message.encoding, script ? (WRITTEN[provider] ?? 'urlencoded') : 'urlencoded');
      assert.equal(message.background, script);
      if (script) assert.equal(message.headers.cookie, undefined);

      // The answers, in the order of the page.
      const expected = posted(said, { script });
      const names = new Set(said.map(({ name }) => name));
      assert.deepEqual(lines(message.fields.filter(([name]) => names.has(name))), lines(expected));
      if (said.some(({ type }) => type === 'email')) {
        const reply = said.find(({ type }) => type === 'email');
        assert.equal(reply?.name, REPLY[provider] ?? 'email');
      }
      if (provider === 'custom') {
        // `names:` of `site.yaml`.
        assert.equal(names.has('identite'), /\bname: nom\b/.test(form.text), 'a field is called as it is called there');
        assert.ok(!names.has('nom'));
      }

      // And beside them only what the service needs.
      const typed = provider === 'forminit' ? 'fi-text-' : '';
      const beside = {
        ...BESIDE[provider]({ ...form, sent, notSent: ADDRESS + form.notSent }),
        [`${typed}form`]: form.id,
        [`${typed}version`]: '1',
      };
      /** @type {[name: string, value: string][]} */
      const more = traps.filter(({ type }) => type !== 'checkbox').map(({ name }) => [name, '']);
      // FormSubmit may be told to show no captcha, which those without JavaScript could not solve.
      const own = new Map(filled.map(({ name, kind }) => [name, kind]));
      const others = message.fields.filter(([name]) => !names.has(name) && !own.has(name) && name !== '_captcha');
      // What the page adds: without a script there is nothing of it.
      const added = Object.fromEntries(message.fields.flatMap(([name, value]) => (own.has(name) ? [[own.get(name), value]] : [])));
      assert.equal('reference' in added, script && filled.length > 0);
      if (added.reference) {
        assert.match(added.reference, /^[2-9A-HJ-NP-TV-Z]{4}-[2-9A-HJ-NP-TV-Z]{4}$/);
        assert.deepEqual(added.forwarding.split('\n').map((/** @type {string} */ line) => line.split(', ')[0]), CHOSEN);
        assert.equal(await page.locator('.sent-reference b').innerText(), added.reference);
        // The subject says who forwards it, and its reference.
        for (const other of others) if (other[1].endsWith(` – ${added.reference}`)) other[1] = other[1].split(' – ')[0];
      }
      assert.deepEqual(sorted(plain(others)), sorted([...Object.entries(beside), ...more]));
      assert.deepEqual(visit.strangers, []);
    } finally {
      await context.close();
      await visit.close();
    }
  }
});
