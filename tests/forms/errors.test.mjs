// What is wrong with a form is said, all at once, at the right place, whoever finds it: the page or the service.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fill, turnTo } from './fill.mjs';
import { TEAM, form } from './sites.mjs';
import { answers, button, proceed, summary, thanked, visitors } from './visitors.mjs';

const { open } = visitors();
const PATH = form('request').path;

/**
 * What is said at the field of `control`, to eyes and to screen readers.
 * @param {import('playwright-core').Locator} control
 */
const told = (control) =>
  control.evaluate((input) => {
    const field = input.closest('[data-type]') ?? input;
    const target = field.matches('fieldset') ? field : input;
    /** @type {NodeListOf<HTMLElement>} */
    const errors = field.querySelectorAll('.error');
    const described = (target.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id));
    return {
      invalid: input.getAttribute('aria-invalid'),
      described: described.map((element) => element?.innerText.trim()).join(' '),
      shown: [...errors].filter((element) => element.checkVisibility()).map((element) => element.innerText.trim()).join(),
    };
  });

describe('what the page finds', { concurrency: 4 }, () => {
  for (const id of ['request', 'join', 'update', 'removal', 'feedback']) {
    test(`an empty form (${id}) is not sent, and says all that is missing`, async (t) => {
      const { page, double, faults } = await open(t, 'formspark', form(id).path);
      const title = await page.title();
      const required = await page.locator('#form [data-required]').evaluateAll((fields) => fields.filter((field) => field.checkVisibility()).map((field) => field.dataset.label));
      await button(page).click();
      await summary(page).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'form-summary');
      assert.equal(await summary(page).getAttribute('role'), 'alert');
      assert.match(await page.title(), /^Erreur\s: /);
      assert.ok((await page.title()).endsWith(title));
      const links = summary(page).locator('li a');
      assert.equal(await links.count(), required.length);
      for (const link of await links.all()) {
        const [href, words] = [await link.getAttribute('href') ?? '', await link.innerText()];
        const said = await told(page.locator(`[id="${href.slice(1)}"]`));
        assert.equal(said.invalid, 'true', href);
        assert.ok(said.shown.includes(words) && said.described.includes(words), `${href}: ${words}`);
      }
      await links.first().click();
      assert.equal(await page.evaluate(() => `#${document.activeElement?.id}`), await links.first().getAttribute('href'));
      assert.deepEqual(double.received, []);
      assert.deepEqual(faults, []);
    });
  }

  /** @type {[id: string, value: string, words: RegExp][]} */
  const WRONG = [
    ['uai', '0750655A', /\bE\b/], ['uai', '075065E', /./], ['uai', 'O750655E', /./],
    ['effectif', '0', /1/],
    ['date-1', '2020-01-01', /passé/],
    ['courriel', 'zoe.college-example.fr', /./], ['courriel', 'zoe@college', /./],
  ];
  const RIGHT = [
    ['uai', '0750655E'], ['uai', '0750654D'], ['uai', '0750654 d'],
    ['date-1', '2100-01-01'], ['courriel', "o'neil+ψ@mél.example.fr"],
  ];
  test('wrong answers are told from right ones', async (t) => {
    const { page, double } = await open(t, 'formspark', PATH);
    /**
     * @param {string} id
     * @param {string} value
     */
    const check = async (id, value) => {
      const control = page.locator(`#f-${id}`);
      const before = await control.inputValue();
      const step = await turnTo(page, `f-${id}`);
      await control.fill(value);
      await control.blur();
      await button(page).click();
      await page.waitForFunction((left) => document.querySelector('#form-summary:not([hidden])') || document.querySelector('#form')?.getAttribute('data-step') !== left, step);
      const said = await told(control);
      await turnTo(page, `f-${id}`);
      await control.fill(before);
      await control.blur();
      return said;
    };
    await fill(page);
    for (const [id, value, words] of WRONG) {
      const said = await check(id, value);
      assert.equal(said.invalid, 'true', `${id}: ${value}`);
      assert.match(said.shown, words, `${id}: ${value}`);
    }
    for (const [id, value] of RIGHT) assert.equal((await check(id, value)).invalid, null, `${id}: ${value}`);
    assert.deepEqual(double.received, []);
  });

  test('a reference is told from a name', async (t) => {
    const { page } = await open(t, 'formspark', PATH);
    const control = page.locator('#f-fiches');
    await control.fill('Mme Dupont !');
    await button(page).click();
    await summary(page).waitFor();
    assert.match((await told(control)).shown, /n’est pas une référence/);
    await control.fill('oe-0001');
    await button(page).click();
    await page.waitForFunction(() => document.querySelector('#form .chosen'));
    assert.equal((await told(control)).invalid, null);
  });

  test('numbers keep to their limits', async (t) => {
    const { page } = await open(t, 'formspark', form('feedback').path);
    const control = page.locator('#f-participants');
    /** @type {[value: string, invalid: string | null][]} */
    const rows = [['0', 'true'], ['2001', 'true'], ['12.5', 'true'], ['1', null], ['2000', null]];
    for (const [value, invalid] of rows) {
      await control.fill(value);
      await button(page).click();
      await summary(page).waitFor();
      assert.equal((await told(control)).invalid, invalid, value);
    }
  });

  test('a text that is too long is told, not cut', async (t) => {
    const { page, double } = await open(t, 'formspark', PATH);
    await fill(page);
    const long = 'é'.repeat(1600);
    await turnTo(page, 'f-objectif');
    await page.locator('#f-objectif').fill(long);
    await button(page).click();
    await summary(page).waitFor();
    assert.match((await told(page.locator('#f-objectif'))).shown, /100/);
    assert.equal(await page.locator('#f-objectif').inputValue(), long);
    assert.deepEqual(double.received, []);
  });

  test('an error goes once it is mended, and the form can be sent', async (t) => {
    const { page, double } = await open(t, 'formspark', PATH);
    await fill(page);
    await turnTo(page, 'f-uai');
    await page.locator('#f-uai').fill('0750655A');
    await button(page).click();
    await summary(page).waitFor();
    assert.equal(await summary(page).locator('li').count(), 1);
    await page.locator('#f-uai').fill('0750655E');
    assert.equal((await told(page.locator('#f-uai'))).invalid, null);
    await proceed(page);
    await thanked(page, PATH);
    assert.equal(double.kept.length, 1);
  });
});

describe('what the service finds', { concurrency: 4 }, () => {
  for (const provider of ['formspree', 'formspark', 'web3forms', 'formsubmit', 'custom']) {
    test(`a field that ${provider} refuses is shown at that field`, async (t) => {
      const { page, double, faults } = await open(t, provider, PATH);
      await fill(page);
      const control = page.locator('#f-courriel');
      double.next({ refuse: await control.getAttribute('name') ?? '' });
      const before = await answers(page);
      await button(page).click();
      await summary(page).waitFor();
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'form-summary');
      assert.deepEqual(await summary(page).locator('li a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))), ['#f-courriel']);
      const said = await told(control);
      assert.equal(said.invalid, 'true');
      assert.match(said.described, /should be an email|is not valid|refusé/);
      assert.deepEqual(await answers(page), before, 'nothing is lost');
      await proceed(page);
      await thanked(page, PATH);
      assert.equal(double.kept.length, 1);
      assert.equal(double.received.length, 2);
      assert.deepEqual(faults, []);
    });
  }

  /** @type {[provider: string, way: 'full' | 'html' | 'activation', words: RegExp][]} */
  const WAYS = [
    ['formspree', 'full', /form over quota/], ['formspree', 'html', /./], ['formspark', 'full', /No submissions left/], ['formspark', 'html', /./],
    ['staticforms', 'full', /Monthly limit/], ['formsubmit', 'full', /Too many/], ['formsubmit', 'activation', /Activation/],
    ['forminit', 'full', /limit reached/], ['netlify', 'full', /./], ['basin', 'html', /./],
  ];
  for (const [provider, way, words] of WAYS) {
    test(`${provider} (${way}) is not taken for a success`, async (t) => {
      const { page, double } = await open(t, provider, form('removal').path);
      await fill(page);
      double.next(way);
      const before = await answers(page);
      await button(page).click();
      await summary(page).waitFor();
      assert.match(await summary(page).innerText(), words);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'form-summary');
      assert.deepEqual(await answers(page), before, 'nothing is lost');
      // Another way to the team, with the same answers.
      const letter = await summary(page).locator('a[href^="mailto:"]').getAttribute('href') ?? '';
      assert.ok(letter.startsWith(`mailto:${TEAM}?`), letter);
      assert.ok(decodeURIComponent(letter).includes('zoe.muller+classe@college-example.fr'));
      // The next try may succeed.
      await button(page).click();
      await thanked(page, form('removal').path);
      assert.deepEqual([double.received.length, double.kept.length], [2, 1]);
    });
  }

  test('what the service says is a text, whatever stands in it', async (t) => {
    const { page, double } = await open(t, 'formspree', form('removal').path);
    await fill(page);
    double.next({ refuse: '"><img src=x onerror=document.title="broken">' });
    await button(page).click();
    await summary(page).waitFor();
    assert.equal(await summary(page).locator('img').count(), 0);
  });

  test('a page of the service in the place of an answer is no answer of its own making', async (t) => {
    // Netlify answers scripts with a page: its status is all there is.
    const { page, double } = await open(t, 'netlify', form('removal').path);
    await fill(page);
    await button(page).click();
    await thanked(page, form('removal').path);
    assert.equal(double.kept.length, 1);
  });
});
