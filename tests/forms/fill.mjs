// A person who fills in a form: reads every question from the page, answers all of them, and knows what was answered.

const LINE = 'Zoé « d’Alsace » & "Cie" <Fils> à 100 % ; œuf+ß=ł \\ 😀';
const LINES = `Bonjour,

Nous préparons « l’année » : 3ᵉ & 2ⁿᵈᵉ ; coût = 0 € ?
\t- d'abord <b>écouter</b>,
\t- puis "essayer" 👩🏽‍🏭

Merci d’avance !
`;

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Awaited<ReturnType<typeof questions>>[number]} Question */
/** @typedef {{ type: string, name: string, label: string, values: (string | boolean)[] }} Said An answer: the texts that the page shows or that were typed, or whether a box is ticked. */

/**
 * The questions of the form on `page`, in order, as it shows them: of a form in steps, those of the step that is open.
 * @param {Page} page
 */
export function questions(page) {
  return page.locator('#form').evaluate((form) => {
    for (const extra of form.querySelectorAll('details')) extra.open = true;
    /** @type {NodeListOf<HTMLElement>} */
    const fields = form.querySelectorAll('[data-type]');
    return [...fields].filter((field) => field.checkVisibility()).map((field) => {
      // A list or a long text has less than an input: what it does not have is undefined.
      /** @type {NodeListOf<HTMLInputElement>} */
      const named = field.querySelectorAll(':is(input, select, textarea)[name]');
      const [first] = named;
      const list = field.querySelector('select');
      /** @type {(one: HTMLInputElement) => { id: string, label: string }[]} */
      const box = (one) => {
        const label = one.labels?.[0];
        return label?.checkVisibility({ visibilityProperty: true }) && !one.disabled ? [{ id: one.id, label: one.value }] : [];
      };
      const entries = [...(list?.options ?? [])].filter((one) => one.value && !one.disabled && !one.hidden);
      const options = list ? entries.map(({ value }) => ({ id: '', label: value })) : [...named].flatMap(box);
      const { type = '', label = '', max } = field.dataset;
      return {
        type,
        label,
        shown: (field.querySelector('legend') ?? field.querySelector('label'))?.innerText ?? '',
        name: first.name,
        id: first.id,
        max: Number(max) || (first.maxLength > 0 ? first.maxLength : null),
        minimum: first.min,
        maximum: first.max,
        checked: first.checked,
        required: 'required' in field.dataset,
        isList: list !== null,
        options: ['one_of', 'some_of'].includes(type) ? options : [],
      };
    });
  });
}

/**
 * The text that a person would write for a question.
 * @param {Question} question
 */
function written({ type, name, max, minimum, maximum }) {
  /** @param {string} text */
  const cut = (text) => [...text].reduce((all, one) => (all.length + one.length <= (max ?? 4000) ? all + one : all), '');
  const soon = new Date(Date.now() + 200 * 86_400_000 + name.length * 86_400_000);
  switch (type) {
    case 'long_text': return cut(LINES + `${name} : été, naïveté, Noël. `.repeat(60)).trimEnd();
    case 'email': return 'zoe.muller+classe@college-example.fr';
    case 'phone': return '03 88 12 34 56';
    case 'postcode': return '67000';
    case 'uai': return '0750655E';
    case 'date': return soon.toISOString().slice(0, 10);
    case 'number': return String(Math.min(Number(minimum || 0) + 17, Number(maximum || 1000)));
    case 'ambassadors': return 'oe-0001, oe-0006';
    default: return cut(`${name} ${LINE}`).trimEnd();
  }
}

/**
 * Answers every question on `page` and returns what was said; of a form in steps, it ends on the last one. Ambassadors that are
 * `chosen` by the address need no answer.
 * @param {Page} page
 * @param {{ chosen?: string[] }} options
 */
export async function fill(page, { chosen } = {}) {
  /** @type {Said[]} */
  const said = [];
  const step = () => page.locator('#form').evaluate((form) => form.dataset.step);
  for (;;) {
    const now = await step();
    const seen = new Set();
    // An answer may bring questions and take others away.
    for (;;) {
      const question = (await questions(page)).find(({ id }) => !seen.has(id));
      if (!question) break;
      seen.add(question.id);
      said.push({ type: question.type, name: question.name, label: question.label, values: await answer(page, question, chosen) });
    }
    if (now === undefined || now === 'step-check') return said;
    await page.locator('#form button[type=submit]').click();
    await page.waitForFunction((before) => document.querySelector('#form')?.getAttribute('data-step') !== before || document.querySelector('#form-summary:not([hidden])'), now);
    // What is wrong keeps the step: it is the test's to look at.
    if (now === await step()) return said;
  }
}

/**
 * Answers one question, and returns the values.
 * @param {Page} page
 * @param {Question} question
 * @param {string[] | undefined} chosen
 * @returns {Promise<Said['values']>}
 */
async function answer(page, question, chosen) {
  const { type, id, options } = question;
  const control = page.locator(`[id="${id}"]`);
  if (type === 'ambassadors' && chosen) return [chosen.join(', ')];
  if (type === 'one_of') {
    const option = options[Math.min(1, options.length - 1)];
    if (question.isList) await control.selectOption(option.label);
    else await tick(page, [option.id]);
    return [option.label];
  }
  if (type === 'some_of') {
    const some = options.slice(0, 3);
    await tick(page, some.map((option) => option.id));
    return some.map((option) => option.label);
  }
  if (type === 'yes_no') {
    // Everything is touched: what starts as yes becomes no.
    const yes = question.required || !question.checked;
    if (yes !== question.checked) await tick(page, [id]);
    return [yes];
  }
  const text = written(question);
  await control.fill(text);
  await control.blur();
  // With a script, who is asked is shown before anything else depends on it.
  if (type === 'ambassadors' && await page.locator('#form[data-state]').count()) await page.waitForFunction(() => document.querySelectorAll('#form .chosen').length === 2);
  return [text];
}

/**
 * Ticks boxes by their labels: a visit of each with the mouse takes as long as everything else together.
 * @param {Page} page
 * @param {string[]} ids
 */
const tick = (page, ids) => page.evaluate((all) => {
  for (const id of all) {
    const input = document.getElementById(id);
    if (input instanceof HTMLInputElement) input.labels?.[0].click();
  }
}, ids);

/**
 * Opens the step of the form that asks the question `id`, and returns its id.
 * @param {Page} page
 * @param {string} id
 */
export async function turnTo(page, id) {
  const step = await page.locator(`[id="${id}"]`).evaluate((input) => {
    const extra = input.closest('details');
    if (extra) extra.open = true;
    return input.closest('.form-section')?.id;
  });
  await page.evaluate((hash) => (location.hash = hash ?? ''), step);
  await page.waitForFunction((wanted) => document.querySelector('#form')?.getAttribute('data-step') === wanted, step);
  return step;
}

/**
 * The names and values that a message holds of `said`: lists are joined by the script, not by the browser.
 * @param {Said[]} said
 * @param {{ script: boolean }} by
 * @returns {[name: string, value: string][]}
 */
export function posted(said, { script }) {
  return said.flatMap(({ type, name, values }) => {
    if (type === 'yes_no') {
      if (values[0]) return [[name, 'Oui']];
      return script ? [[name, 'Non']] : [];
    }
    return script ? [[name, values.join(', ')]] : values.map((value) => [name, `${value}`]);
  });
}
