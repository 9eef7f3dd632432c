// A day of edits: every one is served, and the memory stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { poll, serve, settled, site } from './server.mjs';

const EDITS = 1_000;
const SETTLED = 200;
const PROFILE = 'content/ambassadors/oe-0001.yaml';

/**
 * The memory of the process `pid` in KiB (proc_pid_status(5)).
 * @param {number} pid
 */
function memory(pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
}

test(`${EDITS} edits leave the memory as it is`, { timeout: 300_000 }, async (context) => {
  const server = await serve(site());
  try {
    const text = server.read(PROFILE);
    let early = NaN;
    for (let edit = 1; edit <= EDITS; edit += 1) {
      const save = edit % 2 === 0 ? server.write : server.replace;
      save(PROFILE, text.replace('occupation: Soudeuse', `occupation: Soudeuse modifiée ${edit} fois`));
      // A connection each time, as from an editor who comes back.
      const answer = () => server.ask('/ambassadeurs/oe-0001/', { headers: { connection: 'close' } });
      const shown = async () => (await answer()).body.includes(`modifiée ${edit} fois`);
      await poll(`edit ${edit} is served`, shown, { every: 4 });
      if (edit === SETTLED) early = memory(server.pid);
    }
    const late = memory(server.pid);
    context.diagnostic(`${early} KiB after ${SETTLED} edits, ${late} KiB after ${EDITS}`);
    assert.ok(late < early * 1.2, `${early} KiB after ${SETTLED} edits, ${late} KiB after ${EDITS}`);
    await settled(server);
  } finally {
    await server.stop();
  }
});
