// Modules that the program joins and shrinks do what they do as they are written: the same is said, in the same order.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { program, repository } from '../program.mjs';

/**
 * A graph of modules: `main.js` and `other.js` are what a page loads. `files` is how many files are published at most.
 * @typedef {{ name: string, modules: Record<string, string>, files?: number }} Graph
 */

/* biome-ignore-start lint/suspicious/noTemplateCurlyInString: scripts as texts */
/** @type {Graph[]} */
const GRAPHS = [
  { name: 'names that clash', files: 1, modules: {
    'main.js': 'import { a as b } from "./x.js"; import { a } from "./y.js"; const c = 3; { const a$1 = 9; console.log(a, b, c, a$1); } console.log({ a, b }, ((a) => a + b)(7));',
    'x.js': 'const c = 1; export const a = `x${c}`;', 'y.js': 'const c = 2; export const a = `y${c}`;' } },
  { name: 'a global that another module has a name for', files: 1, modules: {
    'main.js': 'import "./x.js"; console.log(typeof name, typeof Set, [...new Set([1, 1])]);', 'x.js': 'const name = "x", Set = 4; console.log(name, Set);' } },
  { name: 'short keys, patterns and defaults', files: 1, modules: {
    'main.js': 'import { a, set } from "./x.js"; let b = 1, d; ({ b, d = a } = { b: 2 }); const { e, f = b, ...rest } = { e: 3, g: 4 }; set(8); console.log(a, b, d, e, f, rest, { a, b, d });',
    'x.js': 'export let a = 5; export function set(b) { ({ a = b } = {}); } const b = 6, d = 7, e = 8, f = 9, rest = 0; console.log(b + d + e + f + rest);' } },
  { name: 'live bindings', files: 1, modules: {
    'main.js': 'import { count, add } from "./x.js"; import { seen } from "./y.js"; console.log(count, seen()); add(); console.log(count, seen());',
    'x.js': 'export let count = 0; export const add = () => { count++; };', 'y.js': 'import { count, add } from "./x.js"; export const seen = () => (add(), count);' } },
  { name: 'default exports of every kind', files: 1, modules: {
    'main.js': 'import f from "./f.js"; import C, { n } from "./c.js"; import v from "./v.js"; import g from "./g.js"; import { default as h } from "./h.js"; import k from "./k.js"; console.log(f(), new C().m(), n, v, [...g()], h(), new k().x);',
    'f.js': 'export default function () { return "f"; }', 'c.js': 'export default class { m() { return "m"; } }\nexport const n = 1;',
    'v.js': 'const value = 2;\nexport default value + 1', 'g.js': 'export default function* () { yield 1; }', 'h.js': 'export default () => value; const value = 1;', 'k.js': 'export default class K { x = K.y; static y = 5 }' } },
  { name: 'what is passed on', files: 1, modules: {
    'main.js': 'import { a, b, c as d } from "./x.js"; console.log(a, b, d);', 'x.js': 'export { a } from "./y.js"; import { b } from "./y.js"; export { b }; export { default as c } from "./y.js";',
    'y.js': 'export const a = 1, b = 2; export default 3;' } },
  { name: 'the exports as an object', modules: {
    'main.js': 'import * as all from "./x.js"; import { a } from "./x.js"; console.log(Object.keys(all), all.a, a, all[Symbol.toStringTag], "z" in all); try { all.a = 2; } catch (error) { console.log(error.name); }',
    'x.js': 'export const a = 1; export function f() {} const z = 0; export { f as g, z as "an odd name" };' } },
  { name: 'an object that is passed on, and stars', modules: {
    'main.js': 'import { all, one, two } from "./x.js"; import * as x from "./x.js"; console.log(Object.keys(all), one, two, Object.keys(x));', 'x.js': 'export * as all from "./y.js"; export * from "./y.js"; export * from "./z.js"; export const two = "mine";',
    'y.js': 'export const one = 1; export default 0;', 'z.js': 'export const two = 2, three = 3;' } },
  { name: 'two scripts that share a state', files: 3, modules: {
    'main.js': 'import { next } from "./state.js"; console.log("main", next());', 'other.js': 'import { next } from "./state.js"; console.log("other", next());', 'state.js': 'console.log("state"); let n = 0; export const next = () => ++n;' } },
  { name: 'a state that a later module shares', files: 2, modules: {
    'main.js': 'import { next } from "./state.js"; import { only } from "./only.js"; console.log(next(), only); import("./lib/later.js").then(({ later, default: d }) => console.log(later(), d, next()));',
    'state.js': 'let n = 0; export const next = () => ++n;', 'only.js': 'export const only = "only";',
    'lib/later.js': 'import { next } from "../state.js"; import { mine } from "./mine.js"; console.log("later starts"); export const later = () => next() * 10 + mine; export default "d";', 'lib/mine.js': 'export const mine = 0.5;' } },
  { name: 'a later module that is called without waiting', files: 2, modules: {
    'main.js': 'import { next } from "./state.js"; console.log(next()); import("./lib/later.js").then((all) => console.log(Object.keys(all), all.later(), next()));', 'state.js': 'let n = 0; export const next = () => ++n;',
    'lib/later.js': 'import { next } from "../state.js"; console.log("later starts"); export const later = () => next() * 10;' } },
  { name: 'later modules that lead to each other', modules: {
    'main.js': 'import("./a.js").then(({ a }) => a()).then(console.log);', 'a.js': 'import { s } from "./s.js"; export const a = () => import("./b.js").then(({ b }) => b(s));', 'b.js': 'import { s } from "./s.js"; export const b = (t) => [s === t, typeof import("./a.js").then];', 's.js': 'console.log("s"); export const s = {};' } },
  { name: 'a module that is imported both ways', modules: {
    'main.js': 'import { a } from "./x.js"; console.log(a); import(`./x.js`).then((all) => console.log(Object.keys(all), all.a === a));', 'x.js': 'import { y } from "./y.js"; console.log("x"); export const a = {}; export const b = y;', 'y.js': 'export const y = 1;' } },
  { name: 'the order of what modules do', modules: {
    'main.js': 'import "./a.js"; import "./shared.js"; import "./b.js"; console.log("main");', 'other.js': 'import "./shared.js"; import "./c.js"; console.log("other");',
    'a.js': 'console.log("a");', 'b.js': 'import "./c.js"; console.log("b");', 'c.js': 'console.log("c");', 'shared.js': 'import "./d.js"; console.log("shared");', 'd.js': 'console.log("d");' } },
  { name: 'two scripts that ask in another order', modules: {
    'main.js': 'import "./a.js"; import "./b.js"; console.log("main");', 'other.js': 'import "./b.js"; import "./a.js"; console.log("other");', 'a.js': 'console.log("a");', 'b.js': 'console.log("b");' } },
  { name: 'await as a module starts', modules: {
    'main.js': 'import { v } from "./slow.js"; import { w } from "./quick.js"; console.log(v, w);', 'slow.js': 'console.log("slow"); await null; console.log("slow goes on"); export const v = await Promise.resolve(1);', 'quick.js': 'console.log("quick"); export const w = 2;' } },
  { name: 'the address of a module', modules: {
    'main.js': 'import { here, beside } from "./lib/place.js"; console.log(here, beside, import.meta.url.includes("/js/main."));', 'lib/place.js': 'export const here = /\\/js\\/lib\\/place\\.[0-9a-f.]*js$/.test(import.meta.url.replace("place.js", "place.0.js")); export const beside = new URL("./x", import.meta.url).href.endsWith("/js/lib/x");' } },
  { name: 'syntax of all kinds', files: 1, modules: {
    'main.js': 'import { Box, tag, big, scan } from "./x.js"; const box = new Box(2); console.log(box.twice, Box.is(box), tag`a${1}b`, big, scan("a/b[/]c"), box?.["none"]?.(), 0 ?? 1);\nlabel: for (const i of [1, 2]) { for (;;) { if (i) continue label; } }\nconsole.log(/[/"\'`]\\//.test("`/"), `${`${1}`}`, "</script>", "\\u2028", 1_000, 0xff, .5, 2 ** 3)',
    'x.js': '#!/usr/bin/env node\nexport class Box { #n; static #all = new WeakSet(); constructor(n) { this.#n = n; Box.#all.add(this); } get twice() { return this.#n * 2; } static is(x) { return #n in x && Box.#all.has(x); } static { this.made = true; } }\nexport const tag = (strings, ...values) => strings.raw.join("|") + values;\nexport const big = 2n ** 64n; export function scan(text) { return [...text.matchAll(/(?<x>[^/])\\/?/dgu)].map(({ groups: { x } }) => x).join(""); }' } },
  { name: 'statements without semicolons', files: 1, modules: {
    'main.js': 'console.log("first")\nimport { a } from "./x.js"\n(function () { console.log(a) })()\nexport { a }\n;[1].forEach((n) => console.log(n))', 'x.js': 'const b = 1\nexport const a = b\nexport { b as c }\n// the end' } },
  { name: 'functions before they are written, and classes', files: 1, modules: {
    'main.js': 'import { early } from "./x.js"; console.log(early()); var early2 = hoisted(); function hoisted() { return typeof early2; } console.log(early2); var early2; class A { static x = A.name.length > 0; } console.log(A.x);', 'x.js': 'export { late as early }; function late() { return typeof later; } var later = 1;' } },
  { name: 'names that a text reads', modules: {
    'main.js': 'import { a } from "./x.js"; const secret = 5; console.log(eval("secret + a"));', 'x.js': 'export const a = 1; const secret = 2; console.log(secret);' } },
  { name: 'an import that is changed', modules: {
    'main.js': 'import { a } from "./x.js"; try { a = 2; } catch (error) { console.log(error.name); } console.log(a);', 'x.js': 'export let a = 1;' } },
  { name: 'this, and what throws', modules: {
    'main.js': 'import "./x.js"; console.log(this);', 'x.js': 'console.log(typeof this); try { null.x; } catch ({ name }) { console.log(name); }' } },
];
/* biome-ignore-end lint/suspicious/noTemplateCurlyInString: scripts as texts */

const PAGE = '{"type":"module"}';

/**
 * What the modules of `entries` say that a page loads one after the other.
 * @param {string} folder
 * @param {string[]} entries
 */
function said(folder, entries) {
  writeFileSync(join(folder, 'package.json'), PAGE);
  // As in a browser, a script that fails stops no other.
  const page = entries.map((entry) => `await import(${JSON.stringify(pathToFileURL(join(folder, entry)).href)}).catch((error) => console.log(error.name));`).join('\n');
  return execFileSync(process.execPath, ['--input-type=module', '--eval', page], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

test('joined modules do what they do as they are written', () => {
  const room = mkdtempSync(join(tmpdir(), 'annuaire-'));
  try {
    // One site for all graphs: each is a folder of scripts, whose first ones a page loads.
    const root = join(room, 'site');
    cpSync(join(repository, 'content'), join(root, 'content'), { recursive: true });
    const entry = (/** @type {number} */ number, /** @type {string} */ name) => `g${number}/js/${name}`;
    const entries = GRAPHS.map(({ modules }) => ['main.js', 'other.js'].filter((name) => name in modules));
    for (const [number, { modules }] of GRAPHS.entries()) {
      for (const [name, text] of Object.entries(modules)) {
        const file = join(root, 'themes/orientest', entry(number, name));
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    const settings = readFileSync(join(repository, 'themes/orientest/theme.yaml'), 'utf8');
    const modules = entries.flatMap((names, number) => names.map((name) => entry(number, name)));
    writeFileSync(join(root, 'themes/orientest/theme.yaml'), `${settings}\nmodules: ${JSON.stringify(modules)}\n`);
    const output = join(room, 'public');
    execFileSync(program, ['build', '--root', root, '--output', output, '--today', '2026-11-24', '--quiet'], { stdio: 'pipe' });
    for (const [number, { name, modules, files = Object.keys(modules).length }] of GRAPHS.entries()) {
      const written = said(join(root, `themes/orientest/g${number}/js`), entries[number] ?? []);
      const folder = join(output, `assets/g${number}/js`);
      const published = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
      const paths = (entries[number] ?? []).map((entry) => published.find((file) => new RegExp(`^${entry.replace('.js', '')}\\.[0-9a-f]{8}\\.js$`).test(file)) ?? entry);
      assert.notEqual(written, '', name);
      assert.equal(said(folder, paths), written, name);
      assert.ok(published.length <= files, `${name}: ${published.length} files`);
    }
  } finally {
    rmSync(room, { recursive: true });
  }
});
