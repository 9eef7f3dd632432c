// Things that hooks make before the tests that need them.
import assert from 'node:assert/strict';

/**
 * A thing that a hook has made. Fails where it has not.
 * @template Made
 * @param {Made | undefined} thing
 */
export function made(thing) {
  assert.ok(thing, 'a test asks for a thing that no hook has made');
  return thing;
}

/**
 * Starts `server` on a free port of this machine, and returns the port.
 * @param {import('node:net').Server} server
 */
export async function listen(server) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  return address.port;
}
