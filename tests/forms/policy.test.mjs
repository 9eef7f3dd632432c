// The pages under their own policy, as the host sends it and as they say it themselves: nothing inline, nobody else, but the
// service that the forms go to.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { KINDS } from '../browser/site.mjs';
import { files } from '../site.mjs';
import { SERVICES } from './doubles.mjs';
import { fill } from './fill.mjs';
import { ADDRESS, FORMS, PROVIDERS, headers, headersFor } from './sites.mjs';
import { button, thanked, visitors } from './visitors.mjs';

const { open, sites } = visitors();
const SELECTION = 'selection/';

/** Every page of one kind, all forms, and what comes after them. */
const PAGES = [...Object.values(KINDS), ...FORMS.flatMap(({ path, sent, notSent }) => [path, sent, notSent]), SELECTION];
/** The pages that are for the visitor alone. */
const PRIVATE = [...FORMS.flatMap(({ sent, notSent }) => [sent, notSent]), SELECTION];

/**
 * A policy as `{ directive: [source…] }`.
 * @param {string} policy
 */
const parsed = (policy) => Object.fromEntries(policy.split(';').map((part) => part.trim().split(/\s+/)).map(([name, ...sources]) => [name, sources]));
/**
 * The page of `output` at `path`.
 * @param {string} output
 * @param {string} path
 */
const read = (output, path) => readFileSync(join(output, path.endsWith('/') || !path ? `${path}index.html` : path), 'utf8');
/**
 * The policy that it says itself.
 * @param {string} output
 * @param {string} path
 */
const meta = (output, path) => {
  const written = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(read(output, path))?.[1];
  return written?.replaceAll(/&(?:#x27|#39|apos);/g, "'");
};

describe('a visit breaks no policy', { concurrency: 4 }, () => {
  for (const provider of [...PROVIDERS, 'link', 'mailto']) {
    test(provider, async (t) => {
      const { page, context, strangers, faults } = await open(t, provider);
      /** @type {string[]} */
      const found = [];
      await context.exposeFunction('noteBreach', (/** @type {string} */ text) => found.push(text));
      await context.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
          globalThis.noteBreach(`${location}: ${violatedDirective} ${blockedURI}`);
        });
      });
      page.on('console', (message) => {
        if (message.type() === 'error' && !/status of 404/.test(message.text())) found.push(`${page.url()}: ${message.text()}`);
      });
      // All kinds of pages are the same for all services; a form is not.
      for (const path of provider === 'formspark' ? PAGES : [...FORMS.map((form) => form.path), ...PRIVATE, '', 'recherche/?q=soudeuse']) {
        await page.goto(ADDRESS + path);
        if (path.startsWith('recherche/?')) await page.waitForSelector('#found li');
      }
      await page.goto(`${ADDRESS}${FORMS[0].path}?ambassadeur=oe-0001`);
      assert.deepEqual([...found, ...faults, ...strangers], []);
    });
  }

  test('and the policy bites', async (t) => {
    const { page } = await open(t, 'formspark', FORMS[0].path);
    const said = await page.evaluate(async () => {
      /** @type {string[]} */
      const broken = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => broken.push(violatedDirective));
      await fetch('https://elsewhere.example/', { mode: 'no-cors' }).catch(() => {});
      const form = Object.assign(document.createElement('form'), { method: 'post', action: 'https://elsewhere.example/' });
      const script = Object.assign(document.createElement('script'), { textContent: 'window.broken = true' });
      document.body.append(form, script);
      form.submit();
      await new Promise((later) => setTimeout(later, 200));
      return { broken, ran: globalThis.broken };
    });
    // Header and page say the same, so that each breach is told twice.
    assert.deepEqual([[...new Set(said.broken)].sort(), said.ran], [['connect-src', 'form-action', 'script-src-elem'], undefined]);
  });
});

describe('the policy', () => {
  for (const provider of [...PROVIDERS, 'link', 'mailto']) {
    test(`of a site with ${provider} names its service and nobody else`, () => {
      const output = sites.output(provider);
      const host = SERVICES[provider]?.host;
      const own = host ? [`https://${host}`] : [];
      const sent = headersFor(headers(output), `/${FORMS[0].path}`)['content-security-policy'];
      for (const [where, policy] of [['_headers', sent], ...PAGES.map((path) => [path || '/', meta(output, path)])]) {
        assert.ok(policy, `${where} has a policy`);
        const directives = parsed(policy);
        assert.deepEqual(directives['default-src'], ["'self'"], where);
        for (const name of ['form-action', 'connect-src']) assert.deepEqual(directives[name], ["'self'", ...own], `${where}: ${name}`);
        for (const name of ['base-uri', 'object-src']) assert.deepEqual(directives[name], ["'none'"], `${where}: ${name}`);
        const others = Object.entries(directives).filter(([name]) => !['form-action', 'connect-src'].includes(name));
        assert.ok(!others.flatMap(([, sources]) => sources).some((source) => /unsafe|:|\*/.test(source)), `${where}: ${policy}`);
      }
      assert.ok(parsed(sent)['frame-ancestors'], 'which only a header can say');
    });
  }

  test('stands before anything that it rules, and the referrer suits services that need one', () => {
    const output = sites.output('formspree');
    for (const path of PAGES) {
      const html = read(output, path);
      const [policy, link, script] = ['http-equiv="Content-Security-Policy"', '<link', '<script'].map((text) => html.indexOf(text));
      assert.ok(policy > 0 && policy < link && policy < script, path);
      assert.match(html, /<meta name="referrer" content="strict-origin-when-cross-origin">/, path);
      assert.doesNotMatch(html, / on[a-z]+="| style="|<style/, path);
    }
  });

  test('is sent with every file by `_headers`', () => {
    const rules = headers(sites.output('formspark'));
    assert.ok(rules.length >= 1 && rules.every((rule) => rule.headers.length), JSON.stringify(rules));
    for (const path of ['/', '/demande/', '/assets/x.js', '/nowhere']) {
      const found = headersFor(rules, path);
      assert.match(found['content-security-policy'], /^default-src 'self';/);
      assert.equal(found['referrer-policy'], 'strict-origin-when-cross-origin');
      assert.equal(found['x-content-type-options'], 'nosniff');
    }
  });

  test('lets a message through to the service, and back', async (t) => {
    const { page, double } = await open(t, 'custom', FORMS[3].path);
    await fill(page);
    await button(page).click();
    await thanked(page, FORMS[3].path);
    assert.equal(double.kept.length, 1);
  });
});

describe('pages that are for the visitor alone', () => {
  test('are not to be found', () => {
    const output = sites.output('formspark');
    const map = readFileSync(join(output, 'sitemap.xml'), 'utf8');
    const index = files(join(output, 'search')).map((file) => {
      const bytes = readFileSync(join(output, 'search', file));
      return (file.endsWith('.bin') ? inflateRawSync(bytes) : bytes).toString('utf8');
    }).join('\n');
    for (const path of PRIVATE) {
      const html = readFileSync(join(output, path, 'index.html'), 'utf8');
      assert.match(html, /<meta name="robots" content="[^"]*noindex/, path);
      assert.ok(!map.includes(path), `${path} in the site map`);
      assert.ok(!index.includes(path), `${path} in the search index`);
      const plan = readFileSync(join(output, 'plan-du-site/index.html'), 'utf8').replace(/<header[\s\S]*?<\/header>/g, '');
      if (path !== SELECTION) assert.ok(!plan.includes(path), `${path} on the page of all pages`);
    }
  });

  test('while the forms are', () => {
    const output = sites.output('formspark');
    const map = readFileSync(join(output, 'sitemap.xml'), 'utf8');
    for (const { path } of FORMS) {
      assert.ok(map.includes(`${ADDRESS}${path}`), path);
      assert.doesNotMatch(readFileSync(join(output, path, 'index.html'), 'utf8'), /noindex/);
    }
  });

  test('exist once for each form, with the title of what was sent', () => {
    const output = sites.output('formspark');
    for (const { sent, notSent } of FORMS) {
      for (const path of [sent, notSent]) assert.match(readFileSync(join(output, path, 'index.html'), 'utf8'), /<h1[ >]/, path);
    }
  });
});

test('a site without `forms:` has no form, no foreign origin and still a policy', () => {
  const output = sites.output('none');
  const paths = files(output);
  for (const { path } of FORMS) assert.ok(!paths.includes(`${path}index.html`), path);
  const policy = parsed(meta(output, '') ?? '');
  assert.deepEqual([policy['form-action'], policy['connect-src']], [["'self'"], ["'self'"]]);
  for (const file of paths.filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(output, file), 'utf8');
    for (const { path } of FORMS) assert.ok(!html.includes(`${path}"`) && !html.includes(`${path}?`), `${file} leads to ${path}`);
  }
});
