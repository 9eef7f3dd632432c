// The content as the benchmark understands it, read without the tool: what a query should find must not be decided by
// the program that is measured.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {ReturnType<typeof readContent>} Content */
/** @typedef {Content['profiles'][number]} Profile */
/** @typedef {ReturnType<typeof trade>} Trade */

/**
 * Letters without accents, in lower case: what a person types who does not care.
 * @param {string} text
 */
export function fold(text) {
  const plain = text.toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae').replace(/ß/g, 'ss').replace(/ł/g, 'l').replace(/ı/g, 'i');
  return plain.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * The folded words of `text`.
 * @param {string} text
 */
export function words(text) {
  return fold(text).split(/[^a-z0-9]+/).filter(Boolean);
}

/** Words that say nothing alone. */
export const SMALL = new Set('a au aux d de des du en et l la le les pour sur von van'.split(' '));

/**
 * The words of `text` that say something.
 * @param {string} text
 */
export function telling(text) {
  return words(text).filter((word) => !SMALL.has(word));
}

/**
 * Everything of `folder`/content that queries and targets are made of.
 * @param {string} folder
 */
export function readContent(folder) {
  const content = join(folder, 'content');
  const sectors = readSectors(join(content, 'sectors'));
  const trades = sectors.flatMap((sector) => sector.trades);
  /** @type {Map<string, Trade>} */
  const tradeOf = new Map(trades.flatMap((trade) => [[trade.feminine, trade], [trade.masculine, trade]]));
  const organisations = readNames(join(content, 'organisations'));
  const profiles = yamlFiles(join(content, 'ambassadors')).map(([id, text]) => {
    const profile = readProfile(id, text, organisations);
    return { ...profile, trade: tradeOf.get(profile.occupation), words: new Set(words(profile.name)) };
  });
  return { profiles, sectors, trades };
}

/**
 * @param {string} folder
 * @returns {[id: string, text: string][]}
 */
function yamlFiles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort();
  return names.map((name) => [name.slice(0, -5), readFileSync(join(folder, name), 'utf8')]);
}

/** @param {string} folder */
function readNames(folder) {
  return new Map(yamlFiles(folder).map(([id, text]) => [id, scalar(text, 'name')]));
}

/**
 * @param {string} id
 * @param {string} text
 * @param {Map<string, string>} organisations
 */
function readProfile(id, text, organisations) {
  const [front, rest = ''] = text.split(/^bio: \|\n/m);
  const employer = scalar(front, 'employer');
  const named = /^\{ name: (.*) \}$/.exec(employer);
  return {
    id,
    name: scalar(front, 'name'),
    occupation: scalar(front, 'occupation'),
    employer: named ? unquoted(named[1]) : organisations.get(employer) ?? '',
    sectors: list(front, 'sectors'),
    themes: list(front, 'themes'),
    levels: list(front, 'levels'),
    areas: [...front.matchAll(/^ {2}- (\w+): "(\w+)"$/gm)].map(([, kind, code]) => ({ kind, code })),
    bio: rest.split(/^\S/m)[0],
  };
}

/**
 * The value of a key at the start of a line.
 * @param {string} text
 * @param {string} key
 */
function scalar(text, key) {
  const found = new RegExp(`^${key}: (.*)$`, 'm').exec(text);
  return found ? unquoted(found[1]) : '';
}

/**
 * @param {string} text
 * @param {string} key
 */
function list(text, key) {
  return scalar(text, key).replace(/^\[|\]$/g, '').split(', ').filter(Boolean);
}

/** @param {string} text */
function unquoted(text) {
  return text.replace(/^"(.*)"$/, '$1').replace(/\\"/g, '"');
}

/** @param {string} folder */
function readSectors(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.md')).sort().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8').split('\n---\n')[0];
    const pairs = [...text.matchAll(/\{ feminine: ([^,}]+), masculine: ([^,}]+?)(?:, rome: \w+)? \}/g)];
    const trades = pairs.map(([, feminine, masculine]) => trade(unquoted(feminine), unquoted(masculine)));
    return { id: name.slice(0, -3), name: scalar(text, 'name'), trades };
  });
}

/**
 * A trade with its words, each a set of the forms that mean the same: `{conductrice, conducteur}`, `{train}`.
 * @param {string} feminine
 * @param {string} masculine
 */
function trade(feminine, masculine) {
  const [f, m] = [telling(feminine), telling(masculine)];
  const aligned = f.length === m.length ? f.map((word, index) => new Set([word, m[index]])) : [new Set([...f, ...m])];
  return { feminine, masculine, words: aligned };
}
