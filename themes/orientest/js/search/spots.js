// The place that somebody wrote into the field for it: a commune in part or with more than its name, a department, the region.
import { lost } from "./files.js";
import { KEPT, OTHERS } from "./places.js";
import { read } from "./query.js";
import { WORD, fold, tidy, tokenize } from "./words.js";

/** @typedef {import("./places.js").Places} Places */
/** @typedef {import("./places.js").Town} Town */
/**
 * A place as somebody wrote it: a commune, the ids of departments or the whole region, or a place `outside` of it. `isNear` where no
 * commune is called so, and `others` where several are.
 * @typedef {{ town?: Town, area?: "region", departments?: string[], outside?: string, isNear?: boolean, others?: Town[] }} Spot
 */

/**
 * The communes that `text` names or begins to name, the best first; `isNear` where that one is called otherwise.
 * @param {Places} places
 * @param {string} text
 * @returns {Promise<{ towns: Town[], isNear?: boolean }>}
 */
export async function named(places, text) {
  const terms = places.language.terms(tidy(text));
  const digits = terms.find((term) => /^\d{2,5}$/.test(term));
  const words = terms.filter((term) => term !== digits);
  if (!words.length) return { towns: digits ? await places.postcode(digits) : [] };
  const files = await Promise.all(words.flatMap((word) => [...new Set([word, places.bare(word)])].map((name) => places.around(name))));
  const all = [...new Set(files.flat())];
  /** @param {string} start */
  const within = (start) => all.filter(({ postcodes }) => postcodes.some((code) => code.startsWith(start)));
  // Large receivers of mail have postcodes of their own: the department is right all the same.
  let towns = digits ? within(digits) : all;
  if (!towns.length && digits) towns = within(digits.slice(0, 2));
  /** @param {Town} town */
  const begins = ({ terms: own }) => words.every((word) => own.some((term) => term.startsWith(word) || term === places.bare(word)));
  const found = towns.filter(begins);
  if (!found.length) {
    const { called } = await import("./fuzzy.js").catch(lost);
    const meant = await called(places, words, towns, (town) => !digits || town.postcodes.some((code) => code.startsWith(digits.slice(0, 2))));
    return { towns: meant, isNear: !meant.some(({ name }) => tokenize(name).join("") === words.join("")) };
  }
  /** @param {Town} town */
  const isWhole = ({ terms: own }) => words.length === own.length && own.every((term) => words.some((word) => word === term || places.bare(word) === term));
  /** @param {Town} town */
  const rank = (town) => town.size + (isWhole(town) ? 40 : 0);
  found.sort((a, b) => rank(b) - rank(a));
  return { towns: found.slice(0, KEPT), isNear: !words.every((word) => found[0].terms.includes(word) || found[0].terms.includes(places.bare(word))) };
}

/**
 * The place that the vocabulary knows by the whole of `text`: a landscape, a historic region, a place abroad.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 * @returns {Promise<Spot | undefined>}
 */
async function known(engine, text) {
  const { parts: [part, ...more] } = await read(engine, text);
  const codes = part?.codes.filter((code) => "cdo".includes(code[0])) ?? [];
  if (more.length || !codes.length) return undefined;
  const { town, outside } = await engine.meanings.of(part.typed, codes, { isWork: false, isPlace: true, wide: false });
  const name = outside ? part.typed[0].toUpperCase() + part.typed.slice(1) : undefined;
  if (town || outside) return { town, outside: name };
  const values = codes.map((code) => code.slice(1).split(".").map(Number));
  return { departments: values.flatMap(([facet, value]) => engine.id({ facet, value }) ?? []) };
}

/**
 * `text` without what people write before and after the name of a place: "Mulhouse centre ville", "code postal 51200".
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 */
async function bare({ meanings }, text) {
  const { beside } = await meanings.grammar();
  const all = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word: fold(word), end: index + word.length }));
  let kept = "";
  for (let at = 0, before = 0; at < all.length; before = all[at - 1].end) {
    const phrase = beside.find((words) => words.every((word, next) => all[at + next]?.word === word));
    if (!phrase) kept += text.slice(before, all[at].end);
    at += phrase?.length ?? 1;
  }
  return kept.trim();
}

/**
 * The place that `text` names, with what people write beside it or without.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 * @returns {Promise<Spot>}
 */
export async function spot(engine, text) {
  const whole = await exact(engine, text);
  const rest = whole.isNear || !Object.values(whole).some((value) => value) ? await bare(engine, tidy(text)) : "";
  const inside = rest && rest !== text ? await exact(engine, rest) : whole;
  return inside.town || inside.departments || inside.outside ? inside : whole;
}

/**
 * The place that all of `text` names: an area where more of the words, or all, are its name.
 * @param {import("./engine.js").Engine} engine
 * @param {string} text
 * @returns {Promise<Spot>}
 */
async function exact(engine, text) {
  const places = engine.gazetteer;
  const words = places.language.terms(tidy(text)).filter((word) => !places.language.areas.has(word));
  const departments = places.labels.filter(({ facet }) => places.facets[facet].name === "department");
  const inside = departments.filter(({ terms, size }) => (words.length === 1 && words[0] === terms[size]) || terms.slice(0, size).every((term) => words.includes(term)));
  const area = inside.sort((a, b) => b.size - a.size)[0];
  const isArea = area && words.every((word) => area.terms.includes(word));
  /** @param {import("./interpret.js").Label} label */
  const department = (label) => ({ departments: [engine.id(label)] });
  if (isArea) return department(area);
  const said = await known(engine, text);
  if (said) return said;
  const { towns: [town, ...rest], isNear } = await named(places, text);
  if (area && (isNear || !town)) {
    // A commune is often written with its department.
    const inside = await named(places, words.filter((word) => !area.terms.includes(word)).join(" "));
    return inside.isNear || !inside.towns.length ? department(area) : { town: inside.towns[0] };
  }
  if (places.regional(text) !== undefined && (!town || isNear || !/\d/.test(text))) return { area: "region" };
  return { town, isNear, others: rest.filter(({ terms }) => `${terms}` === `${town.terms}`).slice(0, OTHERS) };
}
