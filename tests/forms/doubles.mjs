// A test double of each form service: it receives what the service would, answers as it would, and remembers.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
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

/**
 * A double of `provider` that knows the forms `keys`. Its `received` holds every message,
 * `{ fields, headers, encoding, address, background, kept, answered }`; `kept` where the team would read it.
 */
export class Double {
  received = [];
  #ways = [];

  constructor(provider, { keys = [KEY] } = {}) {
    Object.assign(this, { provider, keys, service: SERVICES[provider], host: SERVICES[provider].host });
  }

  /**
   * How the next messages are met, one after the other, and all others accepted: "accept", "full", "drop", "hang", "html"
   * (a page with status 503), "activation", `{ refuse: name }`, `{ slow: milliseconds }`, `{ until: promise }`.
   */
  next(...ways) {
    this.#ways = ways;
  }

  /** The messages that the team would read. */
  get kept() {
    return this.received.filter((message) => message.kept);
  }

  /** The answer to what is `asked`; see `web.mjs`. */
  ask = async ({ method, address, headers, body }) => {
    const cors = this.host ? CORS : {};
    const close = { connection: 'close' };
    if (method === 'OPTIONS') return { status: 204, headers: { ...cors, ...close } };
    if (method !== 'POST') return html(method === 'GET' ? 200 : 405, this.provider);
    const message = {
      address,
      headers,
      body: body.toString('utf8'),
      ...decode(headers['content-type'], body),
      // A service cannot tell a script but by what it says that it wants.
      background: /application\/json/.test(headers.accept ?? ''),
      kept: false,
    };
    this.received.push(message);
    const way = this.#ways.shift() ?? 'accept';
    if (way === 'drop') return 'drop';
    if (way === 'hang') return undefined;
    if (way.slow) await sleep(way.slow, undefined, { ref: false });
    await way.until;
    const said = way === 'html' ? html(503, 'Service unavailable') : this.#answer(message, way);
    message.answered = said.status;
    return { ...said, headers: { ...cors, ...close, ...said.headers } };
  };

  #answer(message, way) {
    const { service } = this;
    if (service.path && message.address.pathname !== service.path) return html(404, 'Not found');
    if (!this.keys.includes(service.key(message))) return service.unknown(message);
    if (!service.encodings.includes(message.encoding)) return html(415, 'Unsupported media type');
    const objection = service.objects?.(message);
    if (objection) return objection;
    if (way === 'full') return service.full(message);
    if (way === 'activation') return service.activation(message);
    if (way.refuse) return service.refused(message, way.refuse);
    // Machines are not told that they were found out.
    const trapped = message.fields.some(([name, text]) => service.traps(name) && text !== '');
    message.kept = !trapped && !service.discards?.(message);
    return service.accepted(message);
  }

  /** Listens on a free port of this machine, for programs that are told to post there. */
  async listen() {
    const server = createServer(async (request, response) => answer(response, await this.ask(await asked(request, 'http'))));
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    return {
      address: `http://127.0.0.1:${server.address().port}`,
      close: () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
    };
  }
}
