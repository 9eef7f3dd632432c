// What a service's answer means, by the table that the program is held to as well (`src/site/forms/answer.rs`).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verdict } from '../../themes/orientest/js/form/answer.js';

/** @type {{ name: string, ok: boolean, status: number, body: unknown, message: string | null, fields: [name: string, message: string][] }[]} */
const replies = JSON.parse(readFileSync(new URL('replies.json', import.meta.url), 'utf8'));

test('the table has every service, a yes and a no of each', () => {
  const seen = new Set(replies.map(({ name, ok }) => `${name.split(':')[0]} ${ok ? 'yes' : 'no'}`));
  const services = ['formspree', 'formspark', 'basin', 'web3forms', 'formsubmit', 'forminit', 'netlify', 'staticforms', 'custom'];
  assert.deepEqual([...seen].sort(), services.flatMap((name) => [`${name} no`, `${name} yes`]).sort());
  assert.ok(replies.length >= 25);
});

for (const { name, status, body, ok, message, fields } of replies) {
  test(name, () => {
    // A text stands for a body that is no JSON.
    const found = verdict(status, typeof body === 'string' ? null : body);
    assert.equal(found.ok, ok);
    assert.equal(found.message ?? null, message);
    assert.deepEqual((found.fields ?? []).map((field) => field.name), fields);
  });
}
