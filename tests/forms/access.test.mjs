// Forms for everybody: with the keyboard alone, on a small phone, with a screen reader, in the light and in the dark.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fill } from './fill.mjs';
import { ADDRESS, FORMS, form } from './sites.mjs';
import { button, proceed, summary, tooWide, violations, visitors } from './visitors.mjs';

const { open } = visitors();
// The policy of the site would refuse the audit's own script.
const AUDITED = { bypassCSP: true };
const PHONE = { viewport: { width: 360, height: 740 } };

/**
 * The element that has the focus: its name, its type, whether the form holds it.
 * @param {import('playwright-core').Page} page
 */
const focused = (page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const { name = '', type = '' } = active instanceof HTMLInputElement || active instanceof HTMLButtonElement
      || active instanceof HTMLSelectElement || active instanceof HTMLTextAreaElement ? active : {};
    const kind = active?.closest('#form [data-type]')?.getAttribute('data-type') ?? '';
    return { name, type, id: active?.id, inForm: Boolean(active?.closest('#form')), kind };
  });

/** @type {Record<string, string>} */
const WORDS = {
  text: 'Zoé Müller',
  long_text: 'Bonjour !',
  email: 'zoe@college-example.fr',
  phone: '0388123456',
  postcode: '67000',
  uai: '0750655E',
  number: '24',
  ambassadors: 'oe-0001',
  commune: 'Strasbourg (67000)',
};

/**
 * Answers what has the focus, as one does without a mouse.
 * @param {import('playwright-core').Page} page
 * @param {Awaited<ReturnType<typeof focused>>} question
 * @param {Set<string>} done the names of the lists of choices that have an answer
 */
async function answer(page, { type, kind, name }, done) {
  if (kind === 'date') {
    // A new year: the day, the month and the year are written one after the other.
    await page.keyboard.type(`1503${new Date().getFullYear() + 1}`);
  } else if (type === 'radio') {
    if (!done.has(name)) await page.keyboard.press('Space');
    done.add(name);
  } else if (type === 'checkbox') {
    await page.keyboard.press('Space');
  } else if (type === 'select-one') {
    await page.keyboard.press('ArrowDown');
  } else if (kind && WORDS[kind]) {
    await page.keyboard.type(WORDS[kind]);
  }
}

describe('with the keyboard alone', { concurrency: 3 }, () => {
  for (const { id, path } of FORMS) {
    test(`${id} is filled in and sent`, async (t) => {
      const { page, double } = await open(t, 'formspark', path, { locale: 'fr-FR' });
      const trap = await page.locator('#form .trap input').getAttribute('name') ?? '';
      await page.locator('h1').evaluate((heading) => {
        heading.tabIndex = -1;
        heading.focus();
      });
      /** @type {Set<string>} */
      const done = new Set();
      const seen = [];
      let now = await focused(page);
      const step = () => page.locator('#form').evaluate((one) => one.dataset.step);
      for (let at = await step(); ; at = await step()) {
        for (let presses = 0; presses < 250 && now.type !== 'submit'; presses += 1) {
          await page.keyboard.press('Tab');
          const before = now.id;
          now = await focused(page);
          if (!now.inForm) continue;
          seen.push(now.name);
          if (now.id !== before) await answer(page, now, done);
        }
        assert.equal(now.type, 'submit', 'the button is reached');
        if (at === undefined || at === 'step-check') break;
        await page.keyboard.press('Enter');
        await page.waitForFunction((left) => document.querySelector('#form')?.getAttribute('data-step') !== left || document.querySelector('#form-summary:not([hidden])'), at);
        if (await summary(page).count()) assert.fail(await summary(page).innerText());
        now = await focused(page);
      }
      assert.ok(!seen.includes(trap), 'the trap is not');
      await page.keyboard.press('Enter');
      const arrived = page.waitForURL(`${ADDRESS}${path}merci/`, { timeout: 30_000 });
      await Promise.race([arrived, summary(page).waitFor({ timeout: 30_000 }).catch(() => {})]).catch(() => {});
      if (await summary(page).count()) assert.fail(await summary(page).innerText());
      await arrived;
      assert.equal(double.kept.length, 1);
      assert.equal(double.kept[0].fields.find(([name]) => name === trap)?.[1], '');
    });
  }

  test('the summary leads to what is wrong', async (t) => {
    const { page } = await open(t, 'formspark', form('removal').path);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await summary(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const now = await focused(page);
    assert.ok(now.inForm && now.type === 'radio', JSON.stringify(now));
    const box = await page.evaluate(() => document.activeElement?.closest('[data-type]')?.getBoundingClientRect().toJSON());
    assert.ok(box.top >= 0 && box.top < 800, 'with its question in view');
  });
});

describe('the trap', () => {
  for (const provider of ['formspree', 'web3forms', 'netlify', 'staticforms', 'custom']) {
    test(`of ${provider} is neither seen nor heard`, async (t) => {
      const { page } = await open(t, provider, form('removal').path);
      const trap = page.locator('#form .trap');
      const said = await trap.evaluate((element) => {
        const [input] = element.getElementsByTagName('input');
        const box = input.getBoundingClientRect();
        const style = getComputedStyle(element);
        const isOff = box.right <= 0 || box.bottom + scrollY <= 0 || style.clip !== 'auto' || style.clipPath !== 'none';
        const hidden = element.closest('[aria-hidden=true]') !== null;
        return { hidden, isOff, display: style.display, type: input.type, index: input.tabIndex, complete: input.autocomplete };
      });
      assert.ok(said.hidden && said.isOff, JSON.stringify(said));
      assert.notEqual(said.type, 'hidden');
      assert.notEqual(said.display, 'none');
      assert.deepEqual([said.index, said.complete], [-1, 'off']);
      const label = (await trap.locator('label').textContent() ?? '').trim();
      assert.ok(!(await page.locator('#form').ariaSnapshot()).includes(label));
    });
  }
});

describe('on a small phone', { concurrency: 3 }, () => {
  for (const { id, path, sent, notSent } of FORMS) {
    test(`${id} never scrolls sideways`, async (t) => {
      const { page } = await open(t, 'formspark', path, PHONE);
      assert.ok((await tooWide(page)) <= 0, 'empty');
      await button(page).click();
      await summary(page).waitFor();
      assert.ok((await tooWide(page)) <= 0, 'with errors');
      if (/type: ambassadors/.test(form(id).text)) {
        await page.goto(`${ADDRESS}${path}?ambassadeur=oe-0001&ambassadeur=oe-0006`);
        await page.waitForFunction(() => document.querySelectorAll('#form .chosen').length === 2);
        assert.ok((await tooWide(page)) <= 0, 'with ambassadors');
      }
      for (const next of [sent, notSent]) {
        await page.goto(ADDRESS + next);
        assert.ok((await tooWide(page)) <= 0, next);
      }
    });
  }
});

describe('axe-core finds nothing', { concurrency: 3 }, () => {
  /** @type {('light' | 'dark')[]} */
  const SCHEMES = ['light', 'dark'];
  for (const colorScheme of SCHEMES) {
    const look = { ...AUDITED, colorScheme };
    for (const { id, path, sent, notSent } of FORMS) {
      test(`in ${id}, empty, with errors, sent and not sent (${colorScheme})`, async (t) => {
        const { page } = await open(t, 'formspark', path, look);
        assert.deepEqual(await violations(page), [], 'empty');
        await button(page).click();
        await summary(page).waitFor();
        assert.deepEqual(await violations(page), [], 'errors');
        await page.goto(ADDRESS + sent);
        assert.deepEqual(await violations(page), [], 'sent');
        await page.goto(ADDRESS + notSent);
        assert.deepEqual(await violations(page), [], 'not sent');
      });
    }

    test(`while it is sent, and where it was refused (${colorScheme})`, async (t) => {
      const { page, double, context } = await open(t, 'formspree', `${form('request').path}?ambassadeur=oe-0001`, look);
      await page.waitForFunction(() => document.querySelector('#form .chosen'));
      await fill(page, { chosen: ['oe-0001'] });
      assert.deepEqual(await violations(page), [], 'filled in');
      double.next({ refuse: 'email' });
      await button(page).click();
      await summary(page).waitFor();
      assert.deepEqual(await violations(page), [], 'refused');
      await context.setOffline(true);
      await proceed(page);
      await page.locator('#form-status', { hasText: /hors connexion/ }).waitFor();
      assert.deepEqual(await violations(page), [], 'offline');
      await context.setOffline(false);
      double.next('drop', 'hang');
      await proceed(page);
      await page.locator('.form-doubt:not([hidden])').waitFor();
      assert.deepEqual(await violations(page), [], 'perhaps sent');
      await proceed(page);
      await page.waitForFunction(() => document.querySelector('#form[data-state=sending]'));
      assert.deepEqual(await violations(page), [], 'sending');
    });
  }

  for (const provider of ['link', 'mailto']) {
    test(`in a form that stands elsewhere (${provider})`, async (t) => {
      const { page } = await open(t, provider, `${form('request').path}?ambassadeur=oe-0001`, { ...AUDITED, ...PHONE });
      assert.deepEqual(await violations(page), []);
      assert.ok((await tooWide(page)) <= 0);
      const link = await page.locator('[data-elsewhere] a.button').getAttribute('href');
      if (provider === 'link') assert.equal(link, 'https://demarches.grandest.test/request?ambassadeur=oe-0001');
      else assert.match(link ?? '', /^mailto:orientation@ambassadeurs\.example\?subject=\S+&body=\S*%20oe-0001%0D%0A\S*$/);
    });
  }
});

