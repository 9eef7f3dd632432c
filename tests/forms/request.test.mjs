// Asking for a visit: in short steps, with what the search knows, and with a word about everything that does not suit.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ADDRESS, TEAM, form } from './sites.mjs';
import { button, proceed, summary, thanked, tooWide, violations, visitors } from './visitors.mjs';

const { open } = visitors();
const PATH = form('request').path;
/** The day of these requests. */
const TODAY = new Date('2026-12-01T10:00:00');
/** A roofer in Nancy: on site, from November to March, after 15 days, 24 people at most; no parents. */
const ROOFER = 'oe-0015';
/** An engineer who also comes to Strasbourg, and meets people online. */
const ENGINEER = 'oe-0056';
/** A forester in the Vosges and around Nancy, who also meets people online. */
const FORESTER = 'oe-0010';

/** @typedef {import('playwright-core').Page} Page */

/**
 * The form with these people, on the day of the tests.
 * @param {import('node:test').TestContext} t
 * @param {string[]} ids
 * @param {{ search?: string, options?: import('playwright-core').BrowserContextOptions }} more
 */
async function ask(t, ids, { search = '', options = {} } = {}) {
  const all = await open(t, 'formspark', undefined, { locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  await all.page.clock.setFixedTime(TODAY);
  const people = ids.map((id) => `ambassadeur=${id}`).join('&');
  await all.page.goto(`${ADDRESS}${PATH}?${[people, search].filter(Boolean).join('&')}`);
  await all.page.waitForFunction((count) => document.querySelectorAll('#form[data-state=open] .chosen').length === count, ids.length);
  return all;
}

/**
 * Writes an answer and leaves its field.
 * @param {Page} page
 * @param {string} id
 * @param {string} value
 */
async function write(page, id, value) {
  await page.locator(`#f-${id}`).fill(value);
  await page.locator(`#f-${id}`).blur();
}

/**
 * @param {Page} page
 * @param {string} name
 */
const choose = (page, name) => page.locator('#form label.choice:visible', { hasText: new RegExp(`^${name}$`) }).click();

/**
 * What is said below the question `id`; the commune is looked up first.
 * @param {Page} page
 * @param {string} id
 */
async function said(page, id) {
  const box = page.locator(`[data-type]:has([id="f-${id}"]), [id="f-${id}"][data-type]`).locator('.misfit');
  await box.first().waitFor();
  return plain((await box.allInnerTexts()).join(' '));
}

/** @param {string} text */
const plain = (text) => text.replace(/\s+/g, ' ').replaceAll('’', "'").trim();

/**
 * The step that is open.
 * @param {Page} page
 * @param {string} id
 */
const at = (page, id) => page.waitForFunction((wanted) => document.querySelector('#form')?.getAttribute('data-step') === wanted, id);

/**
 * Answers what the first step needs.
 * @param {Page} page
 */
async function who(page, size = '20', town = 'Nancy (54000)') {
  await choose(page, 'Scolaires');
  await write(page, 'effectif', size);
  await write(page, 'commune', town);
  await write(page, 'structure', 'Collège des Tilleuls');
  await button(page).click();
  await at(page, 'step-2');
}

/**
 * Answers what the second and the third need.
 * @param {Page} page
 */
async function when(page, date = '2027-01-18') {
  await choose(page, 'En présence');
  await write(page, 'date-1', date);
  await button(page).click();
  await at(page, 'step-3');
  await write(page, 'nom', 'Claire Muller');
  await page.locator('#f-fonction').selectOption({ index: 2 });
  await write(page, 'courriel', 'claire.muller@college-example.fr');
  await button(page).click();
  await at(page, 'step-check');
}

describe('in steps', { concurrency: 3 }, () => {
  test('a step asks in the words of its questions, and the next one comes once it is right', async (t) => {
    const { page, faults } = await ask(t, [ROOFER]);
    assert.deepEqual(await page.locator('.way-line li').allInnerTexts(), ['Qui et où', 'Quand', 'Vous', 'Vérifier']);
    assert.equal(await page.locator('.way-line [aria-current]').getAttribute('aria-label'), 'Étape 1 sur 4\u00a0: Qui et où');
    assert.equal(await page.locator('#form .form-section:visible').count(), 1);
    assert.equal(await button(page).innerText(), 'Continuer');
    await button(page).click();
    await summary(page).waitFor();
    assert.deepEqual((await summary(page).locator('li').allInnerTexts()).map(plain), [
      'Choisissez qui vous allez réunir.', 'Indiquez combien de personnes écouteront, même à peu près.',
      "Indiquez la commune où la rencontre aurait lieu, ou d'où le groupe partirait.", 'Indiquez votre établissement ou votre structure.',
    ]);
    await who(page);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Quand', 'the heading of the step has the focus');
    assert.ok(await page.locator('#f-structure').isHidden());
    assert.deepEqual(faults, []);
  });

  test('the browser’s way back goes one step back, and a reload stays: no answer is lost', async (t) => {
    const { page } = await ask(t, [ROOFER]);
    await who(page);
    await write(page, 'date-1', '2027-01-18');
    await page.goBack();
    await at(page, 'step-1');
    assert.equal(await page.locator('#f-structure').inputValue(), 'Collège des Tilleuls');
    await page.goForward();
    await at(page, 'step-2');
    await page.reload();
    await at(page, 'step-2');
    assert.equal(await page.locator('#f-date-1').inputValue(), '2027-01-18');
    await page.locator('[data-back]').click();
    await at(page, 'step-1');
    await page.locator('.way-line a').nth(2).click({ force: true });
    assert.equal(await page.locator('#form').getAttribute('data-step'), 'step-1', 'a step to come cannot be jumped to');
    await page.goto(`${ADDRESS}${PATH}?ambassadeur=${ROOFER}#step-check`);
    await page.reload();
    await at(page, 'step-2');
  });

  test('the last step shows all answers, leads back to each, and prints them', async (t) => {
    const { page } = await ask(t, [ROOFER, ENGINEER]);
    await who(page);
    await when(page);
    assert.equal(await button(page).innerText(), 'Envoyer la demande');
    const text = plain(await page.locator('.form-check').innerText());
    for (const one of ['Karim Zerrouki, couvreur', 'Nadège Kouadio', 'Scolaires', '20', 'Nancy (54000)', 'Collège des Tilleuls', '18 janvier 2027', 'claire.muller@college-example.fr']) {
      assert.ok(text.includes(one), `${one}: ${text}`);
    }
    await page.reload();
    await page.waitForFunction(() => document.querySelector('.form-check')?.textContent?.includes('Karim Zerrouki'));
    await page.locator('.check-part a').nth(1).click();
    await at(page, 'step-2');
    await page.locator('.way-line .done a').first().waitFor();
    await button(page).click();
    await at(page, 'step-3');
    await button(page).click();
    await at(page, 'step-check');
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    assert.ok((await tooWide(page)) <= 0);
    const printed = plain(await page.locator('main').innerText());
    assert.ok(printed.includes('Collège des Tilleuls') && !printed.includes('Modifier') && !printed.includes('Envoyer la demande'), printed);
  });

  test('without JavaScript it is one page, and nothing speaks of steps', async (t) => {
    const { page } = await open(t, 'formspark', PATH, { javaScriptEnabled: false });
    assert.equal(await page.locator('#form .form-section:visible').count(), 3);
    for (const one of ['.way-line', '.form-check', '[data-back]']) assert.ok(await page.locator(one).isHidden(), one);
    assert.equal(await button(page).innerText(), 'Envoyer la demande');
  });
});

describe('what the search knows', { concurrency: 3 }, () => {
  test('travels along from a search to a person to the request', async (t) => {
    const { page } = await open(t, 'formspark', 'recherche/?q=4e+Bar-le-Duc');
    await page.locator('#found h3 a').first().click();
    await page.locator('.back-bar:not([hidden])').waitFor();
    await page.locator('.ask a.button').click();
    await page.waitForFunction(() => document.querySelector('#form[data-state=open] .chosen'));
    assert.ok(await page.getByRole('radio', { name: 'Scolaires' }).isChecked(), 'a level says its public');
    assert.ok(await page.getByRole('checkbox', { name: 'Collège' }).isChecked());
    assert.equal(await page.locator('#f-commune').inputValue(), 'Bar-le-Duc (55000)');
    assert.equal(await page.locator('.from-search:visible').count(), 2);
    await page.locator('.chosen .fits:not([hidden])').waitFor();
    await write(page, 'commune', 'Metz');
    assert.equal(await page.locator('.from-search:visible').count(), 1, 'what is changed comes from the visitor');
  });

  test('and from a search to the selection to the request', async (t) => {
    const { page } = await open(t, 'formspark', 'recherche/?q=4e+Bar-le-Duc');
    await page.locator('#found .keep').first().click();
    await page.locator('#found h3 a').first().click();
    await page.locator('.back-bar:not([hidden])').waitFor();
    await page.locator('#selection-link').click();
    await page.locator('[data-request]:visible').click();
    await page.waitForFunction(() => document.querySelector('#form[data-state=open] .chosen'));
    assert.equal(await page.locator('#f-commune').inputValue(), 'Bar-le-Duc (55000)');
  });

  test('communes are suggested, and a name gets its postcode', async (t) => {
    const { page } = await open(t, 'formspark', PATH);
    await page.locator('#f-commune').pressSequentially('bar-le');
    await page.waitForFunction(() => document.querySelector('datalist option[value="Bar-le-Duc (55000)"]'));
    await write(page, 'commune', 'bar le duc');
    await page.waitForFunction(() => {
      const input = document.querySelector('#f-commune');
      return input instanceof HTMLInputElement && input.value === 'Bar-le-Duc (55000)';
    });
    await write(page, 'commune', 'Paris');
    assert.equal(await page.locator('#f-commune').inputValue(), 'Paris');
  });

  test('the levels are those of the public', async (t) => {
    const { page } = await open(t, 'formspark', PATH);
    const levels = page.locator('[data-from=levels]');
    await choose(page, 'Scolaires');
    assert.deepEqual(await levels.locator('label:visible').allInnerTexts(), ['Collège', 'Lycée', 'Lycée pro', 'CFA', 'Supérieur']);
    await choose(page, 'Collège');
    await choose(page, 'Familles');
    assert.ok(await levels.isHidden());
    await choose(page, 'Scolaires');
    assert.ok(!(await page.getByRole('checkbox', { name: 'Collège' }).isChecked()));
  });
});

describe('what does not suit somebody is said, with ways on', { concurrency: 3 }, () => {
  test('the public, the group and the place', async (t) => {
    const { page } = await ask(t, [ROOFER, ENGINEER]);
    await choose(page, 'Familles');
    assert.match(await said(page, 'public'), /^Ce public n'est pas parmi ceux que Karim rencontre d'habitude\. Ce public n'est pas parmi ceux que Nadège rencontre d'habitude\./);
    await choose(page, 'Scolaires');
    await page.waitForFunction(() => !document.querySelector('.misfit'));
    await write(page, 'effectif', '40');
    assert.match(await said(page, 'effectif'), /^Karim reçoit 24 personnes à la fois\. Nadège reçoit 30 personnes à la fois\. Venir en 2 groupes/);
    await page.getByRole('button', { name: 'Venir en 2 groupes' }).click();
    assert.match(await said(page, 'effectif'), /Noté : en 2 groupes\.$/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'f-effectif', 'the focus is not lost');
    await write(page, 'commune', 'Strasbourg (67000)');
    assert.match(await said(page, 'commune'), /^Karim intervient ailleurs : /);
    const others = await page.locator('.misfit a.way').getAttribute('href') ?? '';
    assert.ok(others.includes('recherche/?') && decodeURIComponent(others).includes('scolaires') && decodeURIComponent(others).includes('Strasbourg'), others);
    await page.getByRole('button', { name: 'Retirer Karim' }).last().click();
    await page.waitForFunction(() => document.querySelectorAll('#form .chosen').length === 1 && !document.querySelector('[data-type=commune] .misfit'));
  });

  test('somebody far away may be met at a distance', async (t) => {
    const { page } = await ask(t, [FORESTER]);
    await who(page, '20', 'Strasbourg (67000)');
    await page.goBack();
    await at(page, 'step-1');
    assert.match(await said(page, 'commune'), /^Mathilde intervient ailleurs : .*Proposer aussi à distance/);
    await page.getByRole('button', { name: 'Proposer aussi à distance' }).click();
    await page.waitForFunction(() => !document.querySelector('[data-type=commune] .misfit'));
    await page.goForward();
    await at(page, 'step-2');
    assert.ok(await page.getByRole('checkbox', { name: 'À distance' }).isChecked());
  });

  test('the notice, the month and the format, with a day that suits', async (t) => {
    const { page } = await ask(t, [ROOFER]);
    await who(page);
    await choose(page, 'À distance');
    assert.match(await said(page, 'modalites'), /^Karim intervient seulement en présence\./);
    await choose(page, 'En présence');
    await page.waitForFunction(() => !document.querySelector('.misfit'));
    await write(page, 'date-1', '2026-12-07');
    assert.match(await said(page, 'date-1'), /^Karim demande 15 jours pour s'organiser : le 7 décembre, c'est court\. Proposer le lundi 21 décembre/);
    await page.getByRole('button', { name: /Proposer le lundi/ }).click();
    assert.equal(await page.locator('#f-date-1').inputValue(), '2026-12-21');
    await page.waitForFunction(() => !document.querySelector('.misfit'));
    await write(page, 'date-2', '2027-07-05');
    assert.match(await said(page, 'date-2'), /^Karim n'est pas disponible en juillet, mais en novembre, décembre, janvier, février et mars\. Proposer le lundi 1 novembre/);
    await write(page, 'date-3', '2026-11-30');
    await button(page).click();
    await summary(page).waitFor();
    assert.match(await summary(page).innerText(), /Ce jour est passé/);
  });

  test('but not of a meeting that took place', async (t) => {
    const { page } = await open(t, 'formspark', `${form('feedback').path}?ambassadeur=${ROOFER}`);
    await page.waitForFunction(() => document.querySelector('#form[data-state=open] .chosen'));
    await page.locator('[data-from=audiences] label', { hasText: 'Parents' }).click();
    assert.equal(await page.locator('.misfit').count(), 0);
    assert.ok(await page.locator('.fits').isHidden());
  });

  test('and never keeps anybody from sending: it goes with the message', async (t) => {
    const { page, double } = await ask(t, [ROOFER]);
    await who(page, '40', 'Strasbourg (67000)');
    await when(page, '2026-12-07');
    assert.match(plain(await page.locator('.form-check').innerText()), /À convenir ensemble Karim reçoit 24 personnes à la fois\./);
    await button(page).click();
    await thanked(page, PATH);
    const fields = new Map(double.kept[0].fields);
    assert.deepEqual(plain(fields.get('a_convenir') ?? '').split(/(?<=\.) (?=Karim)/), [
      'Karim reçoit 24 personnes à la fois.', "Karim intervient ailleurs : Nancy.", "Karim demande 15 jours pour s'organiser : le 7 décembre, c'est court.",
    ]);
  });
});

describe('the message', { concurrency: 3 }, () => {
  test('has one reference in all its copies, and says whom to forward it to', async (t) => {
    const { page, double } = await ask(t, [ROOFER, ENGINEER]);
    await who(page);
    await when(page);
    // The first attempt fails: the second is the same message.
    double.next('full');
    await button(page).click();
    await summary(page).waitFor();
    await proceed(page);
    await thanked(page, PATH);
    const [first, second] = double.received.map(({ fields }) => new Map(fields));
    const reference = second.get('reference') ?? '';
    assert.equal(first.get('reference'), reference);
    assert.deepEqual(plain(second.get('transmission') ?? ''), `${ROOFER}, Karim Zerrouki, couvreur-zingueur, relais : Fédération des bâtisseurs de l'Est ${ENGINEER}, Nadège Kouadio, développeuse web, relais : Numérique en Est`);
    assert.ok(second.get('_email.subject')?.endsWith(reference));
    assert.equal(await page.locator('.sent-reference b').innerText(), reference);
    assert.match(await page.locator('h1').innerText(), /en route vers Karim et Nadège$/);
    assert.deepEqual((await page.locator('.next-steps b').allInnerTexts()).map(plain), ["Aujourd'hui", 'Avant le 9 décembre 2026', 'Avant le 18 janvier 2027']);
    assert.match(plain(await page.locator('.sent-silence').innerText()), new RegExp(`^Sans nouvelle le 10 décembre 2026 \\? .*${TEAM}$`));
    assert.match(plain(await page.locator('.sent-copy').innerText()), /Collège des Tilleuls/);
  });

  test('leaves a copy with this page alone, and its dates for a calendar', async (t) => {
    const { page } = await ask(t, [ROOFER]);
    await who(page);
    await when(page);
    await button(page).click();
    await thanked(page, PATH);
    const reference = await page.locator('.sent-reference b').innerText();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-calendar]').click()]);
    assert.equal(download.suggestedFilename(), `${reference}.ics`);
    const text = readFileSync(await download.path(), 'utf8');
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), text);
    const lines = text.replaceAll('\r\n ', '').split('\r\n');
    for (const line of ['BEGIN:VCALENDAR', 'DTSTART;VALUE=DATE:20270118', 'DTEND;VALUE=DATE:20270119', 'STATUS:TENTATIVE', 'LOCATION:Nancy (54000)', 'SUMMARY:Date proposée : Karim'.replace(' :', '\u00a0:'), 'END:VCALENDAR']) {
      assert.ok(lines.some((own) => own.replaceAll('\u202f', '\u00a0') === line), `${line}: ${text}`);
    }
    assert.ok(lines.some((line) => line.startsWith(`UID:${reference}-20270118@`)));
    await page.reload();
    assert.equal(await page.locator('.sent-reference b').innerText(), reference, 'a reload shows it again');
    const kept = await page.evaluate(() => JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]));
    assert.ok(!/Muller|Tilleuls/.test(kept), kept);
    await page.goto(ADDRESS);
    await page.goto(`${ADDRESS}${PATH}merci/`);
    assert.ok(await page.locator('.sent-copy').isHidden(), 'the page alone knows nothing');
  });
});

describe('for everybody', { concurrency: 2 }, () => {
  /** @type {('light' | 'dark')[]} */
  const SCHEMES = ['light', 'dark'];
  for (const colorScheme of SCHEMES) {
    test(`axe-core finds nothing in any step, and nothing is wider than a small phone (${colorScheme})`, async (t) => {
      const { page } = await ask(t, [ROOFER, ENGINEER], { options: { bypassCSP: true, colorScheme, viewport: { width: 360, height: 740 } } });
      /** @param {string} state */
      const look = async (state) => {
        assert.deepEqual(await violations(page), [], state);
        assert.ok((await tooWide(page)) <= 0, state);
      };
      await write(page, 'effectif', '40');
      await said(page, 'effectif');
      await look('a misfit');
      await page.getByRole('button', { name: 'Garder ainsi' }).click();
      await look('a misfit that is settled');
      await who(page, '40');
      await write(page, 'date-1', '2026-12-07');
      await look('a date that is too soon');
      await when(page);
      await look('the answers');
      await button(page).click();
      await thanked(page, PATH);
      await look('sent');
    });
  }
});
