// A query that loses or changes words: the others stay as they were typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { less, replaced } from '../../themes/orientest/js/search-page/rewrite.js';

/** @param {[query: string, typed: string, left: string | undefined][]} rows */
const hold = (rows) => {
  for (const [query, typed, left] of rows) assert.equal(less(query, typed), left, `${query} without ${typed}`);
};

test('words are taken out wherever they stand, and no double space is left', () => {
  hold([
    ['soudeuse 4e', '4e', 'soudeuse'],
    ['4e soudeuse', '4e', 'soudeuse'],
    ['Soudeuse  4e  Épinal', '4e', 'Soudeuse Épinal'],
    ['4e soudeuse 4E', '4e', 'soudeuse'],
    ['4e', '4e', ''],
    ['soudeuse lycée pro Nancy', 'lycée pro', 'soudeuse Nancy'],
    ['soudeuse 67 000', '67000', 'soudeuse'],
    ['  soudeuse', 'soudeuse', ''],
  ]);
});

test('accents and capitals of what was typed do not matter', () => {
  hold([
    ['Soudeuse COLLÈGE', 'college', 'Soudeuse'],
    ['soudeuse colle\u0300ge', 'Collège', 'soudeuse'],
    ['cœur de métier', 'coeur', 'de métier'],
  ]);
});

test('no half of a word is left', () => {
  hold([
    ['infirmière à l’hôpital de Toul', 'hôpital', 'infirmière à de Toul'],
    ["soudeuse d'Épinal", 'épinal', 'soudeuse'],
    ['soudeur·euse collège', 'soudeur', 'collège'],
    ['soudeur(se) collège', 'soudeur', 'collège'],
    ['technicien.ne.s collège', 'technicien', 'collège'],
    ['collégienne', 'college', undefined],
    ['14e', '4e', undefined],
  ]);
});

test('marks around what is taken out go with it, and others stay', () => {
  hold([
    ['soudeuse (4e) Nancy', '4e', 'soudeuse Nancy'],
    ['soudeuse « 4e »', '4e', 'soudeuse'],
    ['soudeuse "4e", Nancy', '4e', 'soudeuse Nancy'],
    ['soudeuse, 4e, Nancy', '4e', 'soudeuse, Nancy'],
    ['soudeuse, 4e', '4e', 'soudeuse'],
    ['3e/4e/5e', '4e', '3e 5e'],
    ['classe-de-4e', '4e', 'classe-de'],
    ['c++ collège', 'collège', 'c++'],
  ]);
});

test('words that are not there take nothing out', () => {
  hold([
    ['soudeuse', '4e', undefined],
    ['', '4e', undefined],
    ['soudeuse', '', undefined],
    ['soudeuse', '…', undefined],
  ]);
});

test('a question of any length ends', () => {
  assert.equal(less('a'.repeat(50_000), 'a'), undefined);
  assert.equal(less(`${'a'.repeat(200)} `.repeat(500), 'b'), undefined);
  assert.equal(less(`${"d'".repeat(20_000)}or`, 'or'), '');
});

test('a word is replaced and its neighbours stay as they were typed', () => {
  assert.equal(replaced('Suodeuse, Épinal', 'suodeuse', 'Soudeuse'), 'Soudeuse, Épinal');
  assert.equal(replaced('a $& b', 'b', '$&'), 'a $& $&');
});
