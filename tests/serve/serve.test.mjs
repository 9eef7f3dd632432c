// What the preview says over HTTP, to browsers that behave and to others that do not.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { made } from '../hooks.mjs';
import { differences, fresh, poll, run, serve, site, withoutScript } from './server.mjs';
import { withPhoto, png } from './photo.mjs';

const PROFILE = 'content/ambassadors/oe-0001.yaml';
const PAGE = '/ambassadeurs/oe-0001/';

/**
 * Sends `bytes` as they are and resolves to the status line, or to nothing where the connection ends without one.
 * @param {import('./server.mjs').Server} server
 * @param {string | Buffer} bytes
 */
function raw(server, bytes) {
  return new Promise((done) => {
    const socket = server.socket();
    let said = '';
    const end = () => {
      socket.destroy();
      done(said.split('\r\n')[0]);
    };
    socket.setTimeout(20_000, end);
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (part) => {
      said += part.toString('latin1');
      if (said.includes('\r\n')) end();
    });
    socket.on('error', end);
    socket.on('close', end);
  });
}

/**
 * A request for `target`, as it is.
 * @param {string} target
 */
const asking = (target, host = 'localhost') => `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

/**
 * Whether somebody who behaves is answered at once.
 * @param {import('./server.mjs').Server} server
 */
async function serves(server) {
  const { status } = await server.ask(PAGE, { timeout: 20_000 });
  return status === 200;
}

describe('the preview over HTTP', () => {
  /** @type {import('./server.mjs').Server} */
  let server;
  /** @type {Map<string, Buffer>} */
  let built;

  before(async () => {
    const sample = site();
    server = await serve(sample);
    // A photo, so that there is a picture to ask parts of.
    server.write('content/ambassadors/portrait.png', png(600, 400, [200, 40, 90]));
    server.write(PROFILE, withPhoto(server.read(PROFILE)));
    built = fresh(server.root);
    await poll('the photo is served', async () => (await server.text(PAGE)).includes('Ada Photographe'));
  });

  after(() => server?.stop());

  test('serves every file of a build byte for byte, but for the script', async () => {
    assert.ok(built.size > 250, `${built.size} files`);
    assert.deepEqual(await differences(server, built), []);
  });

  test('puts its script into pages and into nothing else', async () => {
    const found = [];
    for (const [file, bytes] of built) {
      const { body } = await server.ask(`/${file}`);
      const has = body.includes('/__preview.js');
      if (has !== (file.endsWith('.html') && bytes.includes('</body>'))) found.push(file);
      if (has && body.toString().split('/__preview.js').length !== 2) found.push(`${file}: more than once`);
    }
    assert.deepEqual(found, []);
  });

  test('names the type of every file', async () => {
    /** @type {Record<string, string>} */
    const kinds = {
      html: 'text/html; charset=utf-8',
      css: 'text/css; charset=utf-8',
      js: 'text/javascript; charset=utf-8',
      json: 'application/json',
      webmanifest: 'application/manifest+json',
      xml: 'application/xml',
      svg: 'image/svg+xml',
      jpg: 'image/jpeg',
      webp: 'image/webp',
      csv: 'text/csv; charset=utf-8',
      txt: 'text/plain; charset=utf-8',
    };
    const seen = new Set();
    for (const file of built.keys()) {
      const ending = file.split('.').at(-1) ?? '';
      if (seen.has(ending) || !kinds[ending]) continue;
      seen.add(ending);
      const { headers } = await server.ask(`/${file}`);
      assert.equal(headers['content-type'], kinds[ending], file);
      assert.equal(headers['x-content-type-options'], 'nosniff', file);
    }
    assert.deepEqual([...seen].sort(), Object.keys(kinds).sort());
    assert.match((await server.ask(PAGE)).headers['content-type'] ?? '', /^text\/html/);
    assert.match((await server.ask('/__preview.js')).headers['content-type'] ?? '', /^text\/javascript/);
  });

  test('shows 404.html with status 404 for what is not there', async () => {
    for (const path of ['/nowhere', '/nowhere/', '/ambassadeurs/oe-9999/', '/content/site.yaml', '/%2e.html', '/.annuaire']) {
      const { status, headers, body } = await server.ask(path);
      assert.equal(status, 404, path);
      assert.match(headers['content-type'] ?? '', /^text\/html/);
      assert.ok(withoutScript(body).equals(made(built.get('404.html'))), path);
    }
  });

  test('sends a path without its slash to the page', async () => {
    const { status, headers } = await server.ask('/ambassadeurs/oe-0001');
    assert.equal(status, 301);
    assert.equal(headers.location, PAGE);
    assert.equal((await server.ask('/nowhere')).headers.location, undefined);
    const asked = await server.ask('/recherche?q=soudeuse');
    assert.equal(asked.status, 301);
    assert.equal(asked.headers.location, '/recherche/?q=soudeuse', 'the query stays');
  });

  test('answers a query as the page without it', async () => {
    assert.deepEqual((await server.ask(`${PAGE}?a=b`)).body, (await server.ask(PAGE)).body);
  });

  test('answers HEAD with the head of GET and no body', async () => {
    for (const path of [PAGE, '/nowhere', '/ambassadors.csv', '/ambassadeurs/oe-0001']) {
      const get = await server.ask(path);
      const head = await server.ask(path, { method: 'HEAD' });
      assert.equal(head.status, get.status, path);
      assert.equal(head.body.length, 0, path);
      for (const name of ['content-type', 'content-length', 'cache-control', 'location']) {
        assert.equal(head.headers[name], get.headers[name], `${path}: ${name}`);
      }
    }
    // The next answer on the same connection is not disturbed by a body that should not be there.
    const twice = `HEAD ${PAGE} HTTP/1.1\r\nHost: localhost\r\n\r\nGET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
    const said = await new Promise((done) => {
      const socket = server.socket();
      let text = '';
      socket.on('data', (part) => (text += part));
      socket.on('close', () => done(text));
      socket.write(twice);
    });
    const bodies = said.split('\r\n\r\n');
    assert.match(bodies[1], /^HTTP\/1\.1 200/);
    assert.equal(bodies[2], built.get('robots.txt')?.toString());
  });

  test('forbids every cache to keep anything', async () => {
    for (const path of [PAGE, '/nowhere', '/robots.txt', '/ambassadeurs/oe-0001', '/__preview.js', '/a/%2e%2e/b']) {
      const { headers } = await server.ask(path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.equal(headers.etag ?? headers['last-modified'], undefined, path);
    }
  });

  test('sends parts of a picture', async () => {
    const [file, whole] = made([...built].find(([path]) => path.endsWith('.jpg')));
    /** @param {string} range */
    const part = (range) => server.ask(`/${file}`, { headers: { range } });
    /** @type {[range: string, first: number, last: number][]} */
    const parts = [
      ['bytes=0-9', 0, 9],
      ['bytes=10-', 10, whole.length - 1],
      ['bytes=-7', whole.length - 7, whole.length - 1],
      [`bytes=5-${whole.length * 2}`, 5, whole.length - 1],
    ];
    for (const [range, first, last] of parts) {
      const { status, headers, body } = await part(range);
      assert.equal(status, 206, range);
      assert.equal(headers['content-range'], `bytes ${first}-${last}/${whole.length}`, range);
      assert.equal(headers['content-length'], String(last - first + 1), range);
      assert.equal(headers['content-type'], 'image/jpeg', range);
      assert.ok(body.equals(whole.subarray(first, last + 1)), range);
    }
    const beyond = await part(`bytes=${whole.length}-`);
    assert.equal(beyond.status, 416);
    assert.equal(beyond.headers['content-range'], `bytes */${whole.length}`);
    for (const range of ['bytes=5-2', 'bytes=a-b', 'lines=1-2', 'bytes=0-1,4-5', 'bytes=-99999999999999999999999']) {
      const { status, body } = await part(range);
      assert.ok(status === 200 && body.equals(whole), `${range}: the whole picture`);
    }
    assert.equal((await part('bytes=0-0')).headers['accept-ranges'], 'bytes');
  });

  test('takes no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      const { status, headers } = await server.ask(PAGE, { method });
      assert.equal(status, 405, method);
      assert.equal(headers.allow, 'GET, HEAD', method);
    }
  });

  test('refuses a foreign host, whatever is asked', async () => {
    for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1.evil.example', 'localhost.evil.example', '']) {
      for (const path of [PAGE, '/__events', '/__preview.js', '/nowhere']) {
        assert.match(await raw(server, asking(path, host)), /^HTTP\/1\.[01] 403/, `${host}: ${path}`);
      }
    }
    assert.match(await raw(server, `GET ${PAGE} HTTP/1.1\r\nConnection: close\r\n\r\n`), / 40[03]/, 'none at all');
    for (const host of ['localhost', `127.0.0.1:${server.port}`, 'LOCALHOST', '[::1]']) {
      assert.match(await raw(server, asking(PAGE, host)), / 200/, host);
    }
  });

  test('lets no path leave the site', async () => {
    const hostile = [
      '/../../../../etc/passwd', '/%2e%2e/%2e%2e/etc/passwd', '/..%2f..%2fetc%2fpasswd', '/.%2e/content/site.yaml',
      '/a/%2e%2e/%2e%2e/content/site.yaml', '/..\\..\\etc\\passwd', '/..%5c..%5cetc%5cpasswd', '/%5cetc', '/index.html%00.jpg',
      '/%00', '/%0d%0aX-Injected:%201', '//etc/passwd', '/%2fetc/passwd', '/ambassadeurs//oe-0001/', '/./index.html',
      '/%', '/%4', '/%zz', '/%c0%ae%c0%ae/etc/passwd', '/%ff', '/%252e%252e/etc/passwd', '*', 'etc/passwd',
      'http://evil.example/', 'file:///etc/passwd', `/${'a/'.repeat(3_000)}`,
    ];
    for (const target of hostile) {
      const line = await raw(server, asking(target));
      assert.match(line, /^HTTP\/1\.[01] 4\d\d /, `${target.slice(0, 60)}: ${line}`);
    }
    assert.ok(await serves(server));
  });

  test('is not disturbed by requests that are none', async () => {
    const host = 'Host: localhost\r\n';
    const hostile = [
      '\r\n\r\n', 'GARBAGE\r\n\r\n', `GET\r\n${host}\r\n`, `GET / HTTP/9.9\r\n${host}\r\n`, `GET / \r\n${host}\r\n`,
      `get / http/1.1\r\n${host}\r\n`, `GET / HTTP/1.1\nHost: localhost\n\n`, `GET / HTTP/1.1\r\n${host}no colon\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(200_000)}\r\n\r\n`, `GET /${'a'.repeat(200_000)} HTTP/1.1\r\n${host}\r\n`,
      `POST / HTTP/1.1\r\n${host}Content-Length: -1\r\n\r\n`, `POST / HTTP/1.1\r\n${host}Content-Length: 99999999999999999999\r\n\r\n`,
      `POST / HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, `GET / HTTP/1.1\r\n${host}Expect: nothing\r\n\r\n`,
      `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: upgrade\r\n\r\n`, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      '\0'.repeat(1_000), `GET /é HTTP/1.1\r\n${host}\r\n`, `GET / HTTP/1.1\r\n${host}Range: bytes=\xff\r\n\r\n`,
    ];
    const asked = hostile.map((text) => {
      const socket = server.socket();
      socket.on('error', () => {});
      socket.on('data', () => {});
      socket.write(Buffer.from(text, 'latin1'));
      return socket;
    });
    for (let round = 0; round < 20; round += 1) assert.ok(await serves(server), `round ${round}`);
    for (const socket of asked) socket.destroy();
    assert.ok(await serves(server));
  });

  test('is not held up by requests that never end', async () => {
    const half = ['', 'G', 'GET / HT', 'GET / HTTP/1.1\r\nHost: local', 'GET / HTTP/1.1\r\nHost: localhost\r\n',
      'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nhalf'];
    const sockets = Array.from({ length: 60 }, (_, number) => {
      const socket = server.socket();
      socket.on('error', () => {});
      socket.on('connect', () => socket.write(half[number % half.length]));
      return socket;
    });
    await Promise.all(sockets.map((socket) => socket.connecting && new Promise((done) => socket.once('connect', done))));
    for (let round = 0; round < 20; round += 1) assert.ok(await serves(server), `round ${round}`);
    for (const socket of sockets) socket.destroy();
  });

  test('is not held up by clients that read nothing', async () => {
    const largest = [...built].sort(([, a], [, b]) => b.length - a.length)[0][0];
    const sockets = Array.from({ length: 20 }, () => {
      const socket = server.socket();
      socket.on('error', () => {});
      socket.pause();
      // More than any buffer between the two holds.
      socket.write(`GET /${largest} HTTP/1.1\r\nHost: localhost\r\n\r\n`.repeat(200));
      return socket;
    });
    await Promise.all(sockets.map((socket) => socket.connecting && new Promise((done) => socket.once('connect', done))));
    for (let round = 0; round < 20; round += 1) assert.ok(await serves(server), `round ${round}`);
    for (const socket of sockets) socket.destroy();
  });

  test('tells a change to all of 200 open streams', async () => {
    const streams = Array.from({ length: 200 }, () => {
      const socket = server.socket();
      const stream = { socket, said: '', fault: '' };
      socket.on('error', (error) => (stream.fault = error.message));
      socket.on('data', (part) => (stream.said += part));
      socket.write('GET /__events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n');
      return stream;
    });
    /** @param {{ said: string }} stream */
    const states = ({ said }) => [...said.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json));
    try {
      await poll('every stream hears the state', () => streams.every((stream) => states(stream).length === 1));
      for (const { said } of streams) {
        assert.match(said, /^HTTP\/1\.1 200/);
        assert.match(said, /content-type: text\/event-stream/i);
      }
      const was = states(streams[0])[0].content;
      assert.ok(await serves(server), 'others are answered meanwhile');
      server.write(PROFILE, server.read(PROFILE).replace('occupation: Soudeuse', 'occupation: Soudeuse écoutée'));
      await poll('every stream hears the change', () => streams.every((stream) => states(stream).at(-1).content > was));
      assert.match(await server.text(PAGE), /Soudeuse écoutée/);
      assert.deepEqual(streams.filter(({ fault }) => fault), []);
    } finally {
      for (const { socket } of streams) socket.destroy();
    }
    // Streams that are gone are found at the next change and disturb nobody.
    server.write(PROFILE, server.read(PROFILE).replace('Soudeuse écoutée', 'Soudeuse'));
    await poll('the text is back', async () => !(await server.text(PAGE)).includes('Soudeuse écoutée'));
  });

  test('hears changes although a stream is never read', async () => {
    const deaf = server.socket();
    deaf.on('error', () => {});
    deaf.pause();
    deaf.write('GET /__events HTTP/1.1\r\nHost: localhost\r\n\r\n');
    // A long list of faults fills every buffer between the two soon.
    const good = server.read(PROFILE);
    try {
      for (let round = 0; round < 60; round += 1) {
        const faults = Array.from({ length: 40 }, (_, line) => `unknown_${round}_${line}: ${'x'.repeat(1_300)}`);
        server.write(PROFILE, `${good}\n${faults.join('\n')}\n`);
        await poll(`the faults of round ${round} are heard`, () => server.said.err.includes(`unknown_${round}_`));
        assert.ok(await serves(server), `round ${round}`);
      }
    } finally {
      deaf.destroy();
      server.write(PROFILE, good);
    }
  });

  test('answers at the path of the site’s address', async () => {
    const sample = site();
    const inside = await serve(sample);
    try {
      const text = inside.read('content/site.yaml');
      inside.write('content/site.yaml', text.replace('address: https://ambassadeurs.example/', 'address: https://ambassadeurs.example/dossier/'));
      const other = await serve(sample);
      try {
        assert.match(other.address, /\/dossier\/$/);
        const { pathname } = new URL(other.address);
        const { status, body } = await other.ask(pathname);
        assert.equal(status, 200, 'the printed address');
        assert.ok(withoutScript(body).equals(made(fresh(sample.root).get('index.html'))));
        const style = /href="([^"]+\.css)"/.exec(await other.text(`${pathname}nowhere`))?.[1] ?? '';
        assert.equal((await other.ask(new URL(style, other.address).pathname)).status, 200, 'the style of the 404 page');
      } finally {
        await other.stop();
      }
    } finally {
      await inside.stop();
    }
  });

  test('says that a port is taken, and ends with code 2', async () => {
    const { folder, root } = site();
    try {
      const { code, out, err } = await run(['serve', '--root', root, '--port', String(server.port)]).ended;
      assert.equal(code, 2);
      assert.match(err, new RegExp(`port ${server.port} est pris.*--port`));
      assert.equal(out, '');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('says that there is no site, and ends with code 2', async () => {
    const { code, err } = await run(['serve', '--root', server.path('content/pages'), '--port', '0']).ended;
    assert.equal(code, 2);
    assert.match(err, /content/);
  });

  /** @type {NodeJS.Signals[]} */
  const SIGNALS = ['SIGINT', 'SIGTERM'];
  for (const signal of SIGNALS) {
    test(`ends at ${signal}, streams open or not`, async () => {
      const own = await serve(site());
      const socket = own.socket();
      socket.on('error', () => {});
      socket.resume();
      socket.write('GET /__events HTTP/1.1\r\nHost: localhost\r\n\r\n');
      try {
        assert.ok(await serves(own));
        own.signal(signal);
        /** @type {Awaited<typeof own.ended> | undefined} */
        let end;
        own.ended.then((told) => (end = told));
        const ended = made(await poll('the server ends', () => end, { within: 20_000 }));
        assert.ok(ended.signal === signal || ended.code === 0 || ended.code === 130, JSON.stringify(ended));
        assert.doesNotMatch(ended.err, /panic/);
      } finally {
        socket.destroy();
        await own.stop();
      }
    });
  }
});
