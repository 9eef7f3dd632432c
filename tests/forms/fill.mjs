// A person who fills in a form: reads every question from the page, answers all of them, and knows what was answered.

const LINE = 'Zoé « d’Alsace » & "Cie" <Fils> à 100 % ; œuf+ß=ł \\ 😀';
const LINES = `Bonjour,

Nous préparons « l’année » : 3ᵉ & 2ⁿᵈᵉ ; coût = 0 € ?
\t- d'abord <b>écouter</b>,
\t- puis "essayer" 👩🏽‍🏭

Merci d’avance !
`;

/** The questions of the form on `page`, in order, as it shows them. */
export function questions(page) {
  return page.locator('#form').evaluate((form) => {
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled;
    return [...form.querySelectorAll('[data-type]')].map((field) => {
      const controls = [...field.querySelectorAll('input, select, textarea')].filter((control) => control.name);
      const [first] = controls;
      const label = (control) => control.labels[0].innerText.trim();
      const options = {
        SELECT: () => [...first.options].filter((one) => one.value && !one.disabled && !one.hidden).map((one) => ({ label: one.label })),
        INPUT: () => controls.filter((one) => seen(one.labels[0]) && !one.disabled).map((one) => ({ id: one.id, label: label(one) })),
      };
      const isChoice = ['one_of', 'some_of'].includes(field.dataset.type);
      return {
        type: field.dataset.type,
        label: field.dataset.label,
        shown: (field.querySelector('legend') ?? field.querySelector('label')).innerText,
        name: first.name,
        id: first.id,
        max: Number(field.dataset.max) || (first.maxLength > 0 ? first.maxLength : null),
        minimum: first.min,
        maximum: first.max,
        checked: first.checked,
        required: 'required' in field.dataset,
        isList: first.tagName === 'SELECT',
        options: isChoice ? options[first.tagName]() : [],
      };
    });
  });
}

/** What a person would write for a question. */
function written({ type, name, max, minimum, maximum }) {
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
 * Answers every question on `page` and returns what was said: `[{ type, name, label, values }]`, values being the texts that
 * the page shows or that were typed. Ambassadors that are `chosen` by the address need no answer. Boxes are ticked by their
 * labels, all at the end: a visit of each with the mouse takes as long as everything else together.
 */
export async function fill(page, { chosen } = {}) {
  const said = [];
  const ticked = [];
  for (const question of await questions(page)) {
    const { type, name, label, id, options } = question;
    const control = page.locator(`[id="${id}"]`);
    let values;
    if (type === 'ambassadors' && chosen) {
      values = [chosen.join(', ')];
    } else if (type === 'one_of') {
      const option = options[Math.min(1, options.length - 1)];
      values = [option.label];
      if (question.isList) await control.selectOption({ label: option.label });
      else ticked.push(option.id);
    } else if (type === 'some_of') {
      const some = options.slice(0, 3);
      values = some.map((option) => option.label);
      ticked.push(...some.map((option) => option.id));
    } else if (type === 'yes_no') {
      // Everything is touched: what starts as yes becomes no.
      const yes = question.required || !question.checked;
      values = [yes];
      if (yes !== question.checked) ticked.push(id);
    } else {
      values = [written(question)];
      await control.fill(values[0]);
    }
    said.push({ type, name, label, values });
  }
  await page.evaluate((ids) => ids.forEach((id) => document.getElementById(id).labels[0].click()), ticked);
  return said;
}

/** What of `said` a message holds, one name and one value after the other: lists joined by the script, not by the browser. */
export function posted(said, { script }) {
  return said.flatMap(({ type, name, values }) => {
    if (type === 'yes_no') {
      if (values[0]) return [[name, 'Oui']];
      return script ? [[name, 'Non']] : [];
    }
    return script ? [[name, values.join(', ')]] : values.map((value) => [name, value]);
  });
}
