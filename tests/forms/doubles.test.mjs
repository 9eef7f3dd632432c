// The doubles are as strict as the services: each trap that is known of one is a trap here too.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Double, KEY } from './doubles.mjs';

const SITE = 'https://ambassadeurs.example/';
const URLENCODED = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', referer: SITE };
/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

/** @type {Headers} */
const SCRIPT = { ...URLENCODED, accept: 'application/json' };
/** @type {Headers} */
const JSON_SCRIPT = { ...SCRIPT, 'content-type': 'application/json' };

/**
 * Posts `fields` to `path` of a double of `provider`: whether the team would read it, its status and what is said.
 * @param {string} provider
 * @param {string} path
 * @param {Record<string, string>} fields
 * @param {Headers} headers
 * @param {import('./doubles.mjs').Way} way
 */
async function post(provider, path, fields, headers, way = 'accept') {
  const double = new Double(provider);
  double.next(way);
  const written = headers['content-type'] === 'application/json' ? JSON.stringify(fields) : `${new URLSearchParams(fields)}`;
  const address = new URL(path, `https://${double.host ?? 'ambassadeurs.example'}`);
  const said = await double.ask({ method: 'POST', address, headers, body: Buffer.from(written) });
  const { status, body = '', headers: sent = {} } = typeof said === 'object' ? said : {};
  return { kept: double.kept.length === 1, status, body: `${body}`, location: sent.location };
}

const FORM = `/f/${KEY}`;
/** Where Formspark leads unless it is told to keep the answers out of the address. */
const ECHO = `${SITE}?nom=Zo%C3%A9&_redirect=${encodeURIComponent(SITE)}`;
/** @type {[provider: string, path: string, fields: Record<string, string>, headers: Headers, expected: { kept: boolean, status?: number, location?: string }][]} */
const TABLE = [
  ['formspree', FORM, { nom: 'Zoé' }, SCRIPT, { kept: true, status: 200 }],
  ['formspree', FORM, { nom: 'Zoé' }, { ...SCRIPT, referer: undefined }, { kept: false, status: 400 }],
  ['formspree', FORM, { _subject: 'x', nom: '' }, SCRIPT, { kept: false, status: 400 }],
  ['formspree', '/f/another', { nom: 'Zoé' }, SCRIPT, { kept: false, status: 404 }],
  ['formspree', FORM, { nom: 'Zoé', _gotcha: 'x' }, SCRIPT, { kept: false, status: 200 }],
  ['formspree', FORM, { nom: 'Zoé', _next: SITE }, URLENCODED, { kept: true, status: 302, location: SITE }],
  ['formspark', `/${KEY}`, { nom: 'Zoé' }, JSON_SCRIPT, { kept: true, status: 200 }],
  ['formspark', `/${KEY}`, { nom: 'Zoé' }, SCRIPT, { kept: false, status: 200 }],
  ['formspark', `/${KEY}`, { nom: 'Zoé' }, { ...JSON_SCRIPT, accept: '*/*' }, { kept: false, status: 200 }],
  ['formspark', `/${KEY}`, { nom: 'Zoé', _redirect: SITE }, URLENCODED, { kept: true, status: 302, location: ECHO }],
  ['formspark', `/${KEY}`, { nom: 'Zoé', _redirect: SITE, _append: 'false' }, URLENCODED, { kept: true, status: 302, location: SITE }],
  ['formspark', `/${KEY}`, { _redirect: SITE }, URLENCODED, { kept: false }],
  ['basin', `${FORM}.json`, { nom: 'Zoé' }, SCRIPT, { kept: true, status: 200 }],
  ['web3forms', '/submit', { nom: 'Zoé' }, JSON_SCRIPT, { kept: false, status: 400 }],
  ['web3forms', '/submit', { nom: 'Zoé', access_key: KEY }, JSON_SCRIPT, { kept: true, status: 200 }],
  ['web3forms', '/submit', { nom: 'Zoé', access_key: KEY, botcheck: 'on' }, JSON_SCRIPT, { kept: false, status: 200 }],
  ['formsubmit', `/${KEY}`, { nom: 'Zoé' }, JSON_SCRIPT, { kept: false, status: 200 }],
  ['formsubmit', `/ajax/${KEY}`, { nom: 'Zoé' }, JSON_SCRIPT, { kept: true, status: 200 }],
  ['formsubmit', `/ajax/${KEY}`, { nom: 'Zoé' }, URLENCODED, { kept: false, status: 405 }],
  ['forminit', FORM, { nom: 'Zoé' }, SCRIPT, { kept: false, status: 400 }],
  ['forminit', FORM, { 'fi-text-nom': 'Zoé' }, SCRIPT, { kept: true, status: 200 }],
  ['forminit', FORM, { 'fi-text-nom': 'Zoé' }, JSON_SCRIPT, { kept: false, status: 415 }],
  ['forminit', FORM, { 'fi-sender-phone': '03 88 12 34 56' }, SCRIPT, { kept: false, status: 400 }],
  ['netlify', '/', { nom: 'Zoé', 'form-name': 'unknown' }, SCRIPT, { kept: false, status: 404 }],
  ['netlify', '/', { nom: 'Zoé', 'form-name': KEY }, SCRIPT, { kept: true, status: 200 }],
  ['netlify', '/', { nom: 'Zoé', 'form-name': KEY }, JSON_SCRIPT, { kept: false, status: 415 }],
  ['staticforms', '/submit', { nom: 'Zoé', apiKey: 'another' }, JSON_SCRIPT, { kept: false, status: 401 }],
  ['staticforms', '/submit', { nom: 'Zoé', accessKey: KEY }, JSON_SCRIPT, { kept: true, status: 200 }],
  ['staticforms', '/submit', { nom: 'Zoé', apiKey: KEY, my_honeypot: 'x' }, JSON_SCRIPT, { kept: false, status: 200 }],
  ['custom', `/envoi/${KEY}`, { nom: 'Zoé', suite: SITE }, URLENCODED, { kept: true, status: 302, location: SITE }],
];

for (const [provider, path, fields, headers, expected] of TABLE) {
  test(`${provider} ${path} ${JSON.stringify(fields)} ${headers['content-type']?.split('/')[1]}, ${headers.accept}`, async () => {
    const said = await post(provider, path, fields, headers);
    assert.deepEqual(said, { ...said, ...expected });
  });
}

test('refusals say 200 where the service does', async () => {
  const quota = await post('formspree', FORM, { nom: 'Zoé' }, SCRIPT, 'full');
  assert.deepEqual([quota.status, JSON.parse(quota.body)], [200, { error: 'form over quota' }]);
  const activation = await post('formsubmit', `/ajax/${KEY}`, { nom: 'Zoé' }, JSON_SCRIPT, 'activation');
  assert.deepEqual([activation.status, JSON.parse(activation.body).success], [200, 'false']);
  assert.equal((await post('staticforms', '/submit', { nom: 'Zoé', apiKey: KEY }, JSON_SCRIPT, 'full')).status, 429);
  const echo = await post('formspark', `/${KEY}`, { nom: 'Zoé' }, JSON_SCRIPT);
  assert.deepEqual(JSON.parse(echo.body), { nom: 'Zoé' });
});
