// The order of `benches/search --phrases`: the sample site, phrases and places of real life, how high the right people stand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { repository } from '../../tests/program.mjs';
import { readContent } from './content.mjs';
import { openEngine } from './quality.mjs';
import { DEEPEST, judge, printRanks, printWrong } from './ranks.mjs';
import { readEntries, understand } from './sets.mjs';
import { build, published } from './site.mjs';
import { readTerritory } from './territory.mjs';

const USAGE = `Usage: benches/search --phrases [--verbose] [--sets FOLDER]

Builds the sample site and asks its search what people really type: phrases.json and places.json say who is right.
  --verbose      list the answers whose first place is wrong, with what came instead
  --sets FOLDER  ask phrases.json and places.json of FOLDER: words that the engine was not made for`;

await main();

async function main() {
  const { values: options, positionals } = parseArgs({ allowPositionals: true, options: { phrases: { type: 'boolean' }, verbose: { type: 'boolean' }, sets: { type: 'string' } } });
  if (positionals.length) {
    console.error(USAGE);
    process.exit(2);
  }
  const { profiles } = readContent(repository);
  const territory = readTerritory(repository);
  const [phrases, places] = /** @type {const} */ (['phrases', 'places']).map((name) => understand(name, readEntries(name, options.sets), profiles, territory));
  const room = mkdtempSync(join(tmpdir(), 'annuaire-phrases-'));
  try {
    const output = join(room, 'public');
    await build(repository, output);
    const search = await openEngine(output, published(output));
    /**
     * @param {string} title
     * @param {import('./sets.mjs').Phrase[]} set
     * @param {(text: string) => ReturnType<typeof search>} ask
     */
    const report = async (title, set, ask) => {
      const judged = [];
      for (const phrase of set) judged.push(judge(phrase, await ask(phrase.text)));
      if (options.verbose) printWrong(judged, profiles);
      printRanks(title, judged);
    };
    await report('phrases', phrases, (text) => search(text, DEEPEST));
    await report('places, in the field for a place', places, (text) => search('', DEEPEST, [], text));
    await report('places, in the field for words', places, (text) => search(text, DEEPEST));
  } finally {
    rmSync(room, { recursive: true });
  }
}
