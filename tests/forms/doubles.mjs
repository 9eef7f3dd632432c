// A test double of each form service: it receives what the service would, answers as it would, and remembers.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from '../hooks.mjs';
import { decode } from './message.mjs';
import { KEY, SERVICES, html } from './services.mjs';
import { answer, asked } from './web.mjs';

export { KEY, SERVICES };

/** What services say to the browser before and beside their answers, so that pages of other sites may read them. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'POST, OPTIONS',
  'access-control-allow-headers': 'content-type, accept',
};

/** @typedef {import('./services.mjs').Message} Message */
/**
 * The reception of a message. "html" is a page with status 503, "slow" says for how many milliseconds, "until" waits for a promise.
 * @typedef {'accept' | 'full' | 'drop' | 'hang' | 'html' | 'activation' | { refuse?: string, slow?: number, until?: Promise<unknown> }} Way
 */

/** A double of `provider` that knows the forms `keys`. */
export class Double {
  /**
   * Every message, the first first.
   * @type {Message[]}
   */
  received = [];
  /** @type {Way[]} */
  #ways = [];

  /**
   * @param {string} provider
   * @param {{ keys?: (string | undefined)[] }} options
   */
  constructor(provider, { keys = [KEY] } = {}) {
    this.provider = provider;
    this.keys = keys;
    this.service = SERVICES[provider];
    this.host = this.service.host;
  }

  /**
   * Says how to meet the next messages, one after the other; all others are accepted.
   * @param {Way[]} ways
   */
  next(...ways) {
    this.#ways = ways;
  }

  /** The messages that the team would read. */
  get kept() {
    return this.received.filter((message) => message.kept);
  }

  /**
   * The answer to what is `asked`; see `web.mjs`.
   * @type {(asked: import('./web.mjs').Asked) => Promise<import('./web.mjs').Said>}
   */
  ask = async ({ method, address, headers, body }) => {
    const cors = this.host ? CORS : {};
    const close = { connection: 'close' };
    if (method === 'OPTIONS') return { status: 204, headers: { ...cors, ...close } };
    if (method !== 'POST') return html(method === 'GET' ? 200 : 405, this.provider);
    /** @type {Message} */
    const message = {
      address,
      headers,
      body: body.toString('utf8'),
      ...decode(headers['content-type'] ?? '', body),
      // A service cannot tell a script but by what it says that it wants.
      background: /application\/json/.test(headers.accept ?? ''),
      kept: false,
    };
    this.received.push(message);
    const way = this.#ways.shift() ?? 'accept';
    if (way === 'drop') return 'drop';
    if (way === 'hang') return undefined;
    if (typeof way === 'object') {
      if (way.slow) await sleep(way.slow, undefined, { ref: false });
      await way.until;
    }
    const said = way === 'html' ? html(503, 'Service unavailable') : this.#answer(message, way);
    message.answered = said.status;
    return { ...said, headers: { ...cors, ...close, ...said.headers } };
  };

  /**
   * @param {Message} message
   * @param {Way} way
   */
  #answer(message, way) {
    const { service } = this;
    if (service.path && message.address.pathname !== service.path) return html(404, 'Not found');
    if (!this.keys.includes(service.key(message) || '')) return service.unknown(message);
    if (!message.encoding || !service.encodings.includes(message.encoding)) return html(415, 'Unsupported media type');
    const objection = service.objects?.(message);
    if (objection) return objection;
    if (way === 'full') return service.full(message);
    if (way === 'activation' && service.activation) return service.activation(message);
    if (typeof way === 'object' && way.refuse) return service.refused(message, way.refuse);
    // Machines are not told that they were found out.
    const trapped = message.fields.some(([name, text]) => service.traps(name) && text !== '');
    message.kept = !trapped && !service.discards?.(message);
    return service.accepted(message);
  }

  /** Listens on a free port of this machine, for programs that are told to post there. */
  async listen() {
    const server = createServer(async (request, response) => answer(response, await this.ask(await asked(request, 'http'))));
    const port = await listen(server);
    return {
      address: `http://127.0.0.1:${port}`,
      close: () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
    };
  }
}
