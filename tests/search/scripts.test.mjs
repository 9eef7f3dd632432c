// What the benchmark of the search counts as coming with the page is what the page itself names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { bytes, scripts } from '../../benches/find/scripts.mjs';
import { published, SEARCH_PAGE } from '../../benches/find/site.mjs';
import { build } from '../site.mjs';

test('the scripts counted with the page are those that it starts or preloads', () => {
  const site = build();
  try {
    const html = readFileSync(join(site.output, SEARCH_PAGE, 'index.html'), 'utf8');
    const counted = scripts(site.output, published(site.output));
    const [page, later] = [true, false].map((isWithPage) => counted.files.filter((file) => file.isWithPage === isWithPage).map(({ name }) => name));
    assert.ok(page.some((name) => name.startsWith('search/engine.')) && later.some((name) => name.startsWith('search/fuzzy.')), `${page} and ${later}`);
    for (const name of page) assert.ok(html.includes(`/${name}"`), `${name} comes with the page`);
    for (const name of later) assert.ok(!html.includes(`/${name}"`), `${name} comes later`);
    const sums = (/** @type {'engine' | 'interface'} */ part) => [true, false].map((isWithPage) => bytes(counted, part, isWithPage));
    assert.ok([...sums('engine'), ...sums('interface'), counted.rules].every((sum) => sum > 0));
    assert.equal([...sums('engine'), ...sums('interface')].reduce((sum, some) => sum + some, 0), counted.files.reduce((sum, file) => sum + file.bytes, 0));
  } finally {
    site.remove();
  }
});
