// `annuaire form test`: one marked message to the service, and what it says.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { made } from '../hooks.mjs';
import { run } from '../serve/server.mjs';
import { Double, KEY } from './doubles.mjs';
import { value } from './message.mjs';
import { FORMS, PROVIDERS, TODAY, form, root } from './sites.mjs';

/** Where the subject stands. */
/** @type {Record<string, string>} */
const SUBJECT = {
  formspree: '_subject',
  formspark: '_email.subject',
  web3forms: 'subject',
  formsubmit: '_subject',
  netlify: 'subject',
  staticforms: 'subject',
  custom: 'objet_du_message',
};
/**
 * The words of those that are full and say more than a status.
 * @type {Record<string, RegExp>}
 */
const FULL = {
  formspree: /form over quota/,
  formspark: /No submissions left/,
  formsubmit: /Too many/,
  forminit: /limit reached/,
  staticforms: /Monthly limit/,
};

/**
 * Runs the command, and resolves to how it ended.
 * @param {string} folder
 * @param {string} to
 * @param {string} [name]
 */
const tried = (folder, to, name) =>
  run(['form', 'test', ...(name ? [name] : []), '--root', folder, '--to', to, '--today', TODAY]).ended;

describe('a test message', { concurrency: 3 }, () => {
  /** @type {Map<string, string>} */
  const roots = new Map();
  after(() => roots.forEach((folder) => rmSync(folder, { recursive: true })));

  /**
   * Sends a test message of the form `name` to a double of `provider`, met in the given ways.
   * @param {string} provider
   * @param {{ name?: string, ways?: import('./doubles.mjs').Way[], keys?: string[] }} options
   */
  async function send(provider, { name, ways = [], keys } = {}) {
    const folder = roots.get(provider) ?? root(provider);
    roots.set(provider, folder);
    const double = new Double(provider, { keys: keys ?? (provider === 'netlify' ? FORMS.map(({ id }) => id) : [KEY]) });
    double.next(...ways);
    const service = await double.listen();
    const said = await tried(folder, service.address, name);
    await service.close();
    return { ...said, double };
  }

  for (const provider of PROVIDERS) {
    test(`${provider} accepts it`, async () => {
      for (const { id, subject } of FORMS) {
        const { code, out, err, double } = await send(provider, { name: id });
        assert.equal(code, 0, `${id}: ${out}${err}`);
        assert.equal(double.kept.length, 1, `${id}: ${JSON.stringify(double.received)}`);
        const [{ fields, answered }] = double.kept;
        assert.ok(out.includes(String(answered)), out);
        const texts = fields.map(([, text]) => text);
        assert.ok(texts.some((text) => text.includes('[TEST]')), `${id}: ${JSON.stringify(fields)}`);
        if (SUBJECT[provider]) {
          const plain = made(value(fields, SUBJECT[provider])).replaceAll('’', "'").replace(/[\u00a0\u202f]/g, ' ');
          assert.ok(plain.includes('[TEST]') && plain.includes(made(subject)), plain);
        }
        assert.equal(value(fields, provider === 'forminit' ? 'fi-text-form' : 'form'), id);
      }
    });

    test(`${provider} refuses it`, async () => {
      const { code, out, double } = await send(provider, { ways: ['full'] });
      assert.equal(code, 1, out);
      assert.equal(double.received.length, 1, 'it is sent once');
      // What the service answered stands in what is printed.
      assert.match(out, FULL[provider] ?? /\d{3}/);
    });

    test(`${provider} does not know the identifier`, async () => {
      const { code, out } = await send(provider, { keys: ['another'] });
      assert.equal(code, 1, out);
      assert.match(out, /400|401|404/);
    });
  }

  test('is the request where no form is named', async () => {
    const { code, double } = await send('formspark');
    assert.equal(code, 0);
    assert.equal(value(double.kept[0].fields, 'form'), 'request');
  });

  test('names the fields that are refused', async () => {
    const { code, out } = await send('formspree', { ways: [{ refuse: 'email' }] });
    assert.equal(code, 1);
    assert.match(out, /email/);
    assert.match(out, /should be an email/);
  });

  test('tells of an activation that is waited for', async () => {
    const { code, out } = await send('formsubmit', { ways: ['activation'] });
    assert.equal(code, 1);
    assert.match(out, /Activation/);
  });

  test('shows a page that came instead of an answer', async () => {
    const { code, out } = await send('formspark', { ways: ['html'] });
    assert.equal(code, 1);
    assert.match(out, /503/);
  });

  test('does not let an answer steer the terminal', async () => {
    const { out } = await send('formspree', { ways: [{ refuse: '\u001b[2J\u001b]0;title\u0007' }] });
    for (const control of ['\u001b', '\u0007']) assert.ok(!out.includes(control), JSON.stringify(out));
  });

  test('without a connection it says so, and ends with 2', async () => {
    const broken = await send('formspark', { ways: ['drop'] });
    assert.equal(broken.code, 2, broken.out + broken.err);
    assert.match(broken.err, /\S/);
    const closed = new Double('formspark');
    const { address, close } = await closed.listen();
    await close();
    const { code, err } = await tried(made(roots.get('formspark')), address);
    assert.equal(code, 2);
    assert.match(err, /\S/);
  });

  test('of a form that is not there names those that are', async () => {
    const { code, err, double } = await send('formspark', { name: 'requests' });
    assert.equal(code, 2);
    for (const { id } of FORMS) assert.ok(err.includes(id), err);
    assert.deepEqual(double.received, []);
  });

  for (const provider of ['link', 'mailto', 'none']) {
    test(`has nowhere to go with ${provider}`, async () => {
      const folder = root(provider);
      const { code, err } = await tried(folder, 'http://127.0.0.1:9');
      rmSync(folder, { recursive: true });
      assert.equal(code, 2);
      assert.match(err, /\S/);
    });
  }

  test('is not sent where the content has errors', async () => {
    const folder = root('formspark');
    const file = join(folder, 'content/forms/request.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('name: sujet', 'name: error'));
    const double = new Double('formspark');
    const service = await double.listen();
    const { code, err } = await tried(folder, service.address);
    await service.close();
    rmSync(folder, { recursive: true });
    assert.equal(code, 1);
    assert.match(err, /request\.yaml/);
    assert.deepEqual(double.received, []);
  });

  test('answers every question that must be answered', async () => {
    const { double } = await send('formspark');
    const fields = double.kept[0].fields;
    const questions = form('request').text.split(/\n\s+- (?=\{? ?name: )/).slice(1);
    const required = questions.filter((text) => text.includes('required: true')).map((text) => /name: (\w+)/.exec(text)?.[1] ?? '');
    assert.ok(required.length > 8, required.join());
    for (const name of required) {
      const posted = name === 'courriel' ? 'email' : name;
      assert.ok(value(fields, posted), `${name} is answered`);
    }
  });
});
