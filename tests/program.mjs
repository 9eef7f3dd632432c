// Where the repository stands, and where cargo puts the program.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../', import.meta.url));

/** Cargo's folder of compiled programs: `CARGO_TARGET_DIR` and `build.target-dir` of any configuration are heeded. */
function targetFolder() {
  const words = ['metadata', '--format-version', '1', '--no-deps'];
  const metadata = execFileSync('cargo', words, { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(metadata).target_directory;
}

const folder = targetFolder();

/**
 * A program that cargo compiles in a `profile`, by its path in the profile's folder.
 * @param {string} profile
 * @param {string} path
 */
export const compiled = (profile, path) => join(folder, profile, path);

/** The program under test. */
export const program = compiled('tested', 'annuaire');

/**
 * The program of examples/ with this name, as `cargo build --profile tested --examples` makes it.
 * @param {string} name
 */
export const example = (name) => compiled('tested', join('examples', name));
