// The sample site, built by the real program.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { program, repository } from './program.mjs';

/**
 * Builds the sample site for one fixed day into a new folder; `options` are more arguments, `left` the profiles of people who left,
 * `joined` folders with profiles of people who joined.
 * @param {string[]} options
 * @param {string[]} left
 * @param {string[]} joined
 */
export function build(options = [], today = '2026-11-24', left = [], joined = []) {
  const room = mkdtempSync(join(tmpdir(), 'annuaire-'));
  const output = join(room, 'public');
  const isChanged = left.length + joined.length > 0;
  const root = isChanged ? room : repository;
  if (isChanged) for (const folder of ['content', 'themes']) cpSync(join(repository, folder), join(room, folder), { recursive: true });
  for (const id of left) writeFileSync(join(room, `content/ambassadors/${id}.yaml`), 'status: withdrawn\n');
  for (const folder of joined) cpSync(folder, join(room, 'content/ambassadors'), { recursive: true });
  const words = ['build', '--root', root, '--output', output, '--today', today, '--quiet', ...options];
  execFileSync(program, words, { stdio: 'pipe', maxBuffer: 1 << 26 });
  return { output, remove: () => rmSync(join(output, '..'), { recursive: true }) };
}

/**
 * Every file below `folder`, relative to it.
 * @param {string} folder
 */
export function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}
