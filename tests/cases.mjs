// The cases of tests/cases that are about scripts and servers: the tests of their subject read their values.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './program.mjs';

/**
 * What the JSON file `name` in the folder of a case says; the folder is seen from the repository.
 * @param {string} folder
 * @param {string} name
 */
export const values = (folder, name = 'values.json') => JSON.parse(readFileSync(join(repository, folder, name), 'utf8'));
