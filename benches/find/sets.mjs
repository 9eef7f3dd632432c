// The phrases and the places of real life, with who is right for each: read from their files and checked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { coversCommune, servesDepartment } from './territory.mjs';

/** @typedef {import('./content.mjs').Profile} Profile */
/** @typedef {import('./territory.mjs').Territory} Territory */
/** @typedef {{ category: string, text: string, right: Set<string> }} Phrase A phrase with the ids of who is right: none where nobody is. */
/**
 * An entry of phrases.json or places.json: who is right is said by exactly one of the last four. The people of `communes` and
 * `departments` are right, and for `nobody` an answer must not pretend.
 * @typedef {{ category?: string, text?: string, right?: string[], communes?: string[], departments?: string[], nobody?: true }} Entry
 */

/** The fewest phrases of a category: below it a share says nothing. */
const CATEGORY_LEAST = 6;

/** What may say who is right. */
const RIGHTS = /** @type {const} */ (['right', 'communes', 'departments', 'nobody']);

/**
 * The entries of the file `name` in `folder`; the ones of this folder where none is named.
 * @param {'phrases' | 'places'} name
 * @param {string} [folder]
 * @returns {Entry[]}
 */
export function readEntries(name, folder) {
  return JSON.parse(readFileSync(folder ? join(folder, `${name}.json`) : new URL(`${name}.json`, import.meta.url), 'utf8'));
}

/**
 * What is wrong with the entries, a line each.
 * @param {Entry[]} entries
 * @param {Profile[]} profiles
 * @param {Territory} territory
 */
export function faults(entries, profiles, territory) {
  const ids = new Set(profiles.map(({ id }) => id));
  const departments = new Set(territory.departments.map(({ code }) => code));
  /** @type {Map<string, number>} */
  const seen = new Map();
  /** @type {Map<string, number>} */
  const sizes = new Map();
  const found = entries.flatMap((entry, at) => {
    const { category, text, right = [], communes = [], departments: areas = [] } = entry;
    const told = [];
    if (!text) told.push('no text');
    if (!category) told.push('no category');
    const rights = RIGHTS.filter((key) => entry[key]);
    if (rights.length !== 1) told.push(`one of ${RIGHTS.join(', ')} is needed, not ${rights.join(' and ') || 'none'}`);
    const others = Object.keys(entry).filter((key) => ![...RIGHTS, 'category', 'text'].includes(key));
    if (others.length) told.push(`unknown key ${others.join(', ')}`);
    for (const key of RIGHTS) if (Array.isArray(entry[key]) && !entry[key].length) told.push(`${key} is empty`);
    for (const id of right) if (!ids.has(id)) told.push(`no profile ${id}`);
    for (const code of communes) if (!territory.byCode.has(code)) told.push(`no commune ${code}`);
    for (const code of areas) if (!departments.has(code)) told.push(`no department ${code}`);
    const before = text && seen.get(text.toLowerCase());
    if (before) told.push(`stands already as entry ${before}`);
    if (text && !before) seen.set(text.toLowerCase(), at + 1);
    if (category) sizes.set(category, (sizes.get(category) ?? 0) + 1);
    return told.map((fault) => `entry ${at + 1} "${text ?? ''}": ${fault}`);
  });
  const small = [...sizes].filter(([, size]) => size < CATEGORY_LEAST);
  return [...found, ...small.map(([name, size]) => `category "${name}": ${size} entries, at least ${CATEGORY_LEAST} are needed`)];
}

/**
 * The entries of the file `name` with the ids of who is right. Throws with all faults where there are some.
 * @param {string} name
 * @param {Entry[]} entries
 * @param {Profile[]} profiles
 * @param {Territory} territory
 * @returns {Phrase[]}
 */
export function understand(name, entries, profiles, territory) {
  const wrong = faults(entries, profiles, territory);
  if (wrong.length) throw new Error([`${name}.json`, ...wrong].join('\n'));
  return entries.map(({ category = '', text = '', right = [], communes = [], departments = [] }) => {
    const people = [...communes, ...departments].length ? local(profiles, communes, departments, territory) : right;
    return { category, text, right: new Set(people) };
  });
}

/**
 * The ids of those who serve one of the departments, and of those who cover one of the communes: who covers the whole region is
 * right for a commune only where nobody is nearer.
 * @param {Profile[]} profiles
 * @param {string[]} communes
 * @param {string[]} departments
 * @param {Territory} territory
 */
function local(profiles, communes, departments, territory) {
  const serving = profiles.filter(({ areas }) => departments.some((code) => servesDepartment(areas, { code }, territory)));
  const covering = profiles.filter(({ areas }) => communes.some((code) => {
    const commune = territory.byCode.get(code);
    return commune && coversCommune(areas, commune, territory);
  }));
  const nearer = covering.filter(({ areas }) => areas.every(({ kind }) => kind !== 'region'));
  return [...serving, ...(nearer.length ? nearer : covering)].map(({ id }) => id);
}
