// Whatever way files change, the preview soon serves what a fresh build of the same folder writes, at every address.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { repository } from '../program.mjs';
import { fresh, poll, serve, settled, site } from './server.mjs';
import { png, withPhoto } from './photo.mjs';

const PEOPLE = 'content/ambassadors';
const PROFILE = `${PEOPLE}/oe-0001.yaml`;
const PAGE = '/ambassadeurs/oe-0001/';
const THEME = 'themes/orientest';

/**
 * The theme's own file `name`.
 * @param {string} name
 */
const own = (name) => join(repository, THEME, name);

/** @type {import('./server.mjs').Server} */
let server;
/** @type {ReturnType<typeof site>} */
let sample;
/** @type {string} */
let good;
/**
 * Paths of every build of this server so far.
 * @type {Set<string>}
 */
let ever;

/**
 * A group of storms over one server, whose folder has the folders `more` from the start.
 * @param {string} name
 * @param {() => void} group
 * @param {string[]} more
 */
function storms(name, group, more = []) {
  describe(`after ${name}, the preview equals a fresh build:`, () => {
    before(async () => {
      sample = site();
      for (const folder of more) mkdirSync(join(sample.root, folder), { recursive: true });
      ever = new Set();
      server = await serve(sample);
      good = server.read(PROFILE);
      await settled(server, ever);
    });

    after(() => server?.stop());

    group();
  });
}

/**
 * The profile with `word` as its occupation.
 * @param {string} word
 */
const telling = (word, text = good) => text.replace(/^occupation: .*$/m, `occupation: "${word}"`);

/**
 * Waits for a settled site, and makes sure that the storm has changed it.
 * @param {string} word
 */
async function shows(word, path = PAGE) {
  await settled(server, ever);
  assert.ok((await server.text(path)).includes(word), `${path} shows ${word}`);
}

storms('a save', () => {
  test('a save in place', async () => {
    server.write(PROFILE, telling('Soudeuse sur place'));
    await shows('Soudeuse sur place');
  });

  test('a save that truncates, waits and writes', async () => {
    server.write(PROFILE, '');
    await poll('the empty file is found', () => server.said.err.includes('oe-0001.yaml'));
    server.write(PROFILE, telling('Soudeuse en deux fois'));
    await shows('Soudeuse en deux fois');
  });

  test('a save by write and rename', async () => {
    server.replace(PROFILE, telling('Soudeuse renommée'));
    await shows('Soudeuse renommée');
  });

  test('two saves of the same size at the same moment', async () => {
    const when = new Date('2026-11-24T12:00:00Z');
    for (const word of ['Soudeuse A', 'Soudeuse B']) {
      server.write(PROFILE, telling(word));
      utimesSync(server.path(PROFILE), when, when);
      await shows(word);
    }
  });

  test('a hundred saves in a row', async () => {
    for (let round = 0; round <= 100; round += 1) {
      const save = round % 2 === 0 ? server.write : server.replace;
      save(PROFILE, telling(`Soudeuse ${round} fois`));
    }
    await shows('Soudeuse 100 fois');
  });

  test('an editor’s backup and swap files', async () => {
    // As vim does: the swap file, the old text moved away, the new one written, the swap file gone.
    server.write(`${PEOPLE}/.oe-0001.yaml.swp`, Buffer.from([0x62, 0x30, 0, 0xff]));
    renameSync(server.path(PROFILE), server.path(`${PROFILE}~`));
    server.write(PROFILE, telling('Soudeuse à copie'));
    rmSync(server.path(`${PEOPLE}/.oe-0001.yaml.swp`));
    await shows('Soudeuse à copie');
    rmSync(server.path(`${PROFILE}~`));
    // vim first tries whether it may write at all.
    server.write(`${PEOPLE}/4913`, '');
    rmSync(server.path(`${PEOPLE}/4913`));
    await shows('Soudeuse à copie');
  });

  test('an editor’s own copies that stay while somebody types', async () => {
    const copies = ['#oe-0001.yaml#', '.#oe-0001.yaml'].map((name) => `${PEOPLE}/${name}`);
    try {
      for (const name of copies) server.write(name, telling('jamais montré'));
      await shows('Soudeuse à copie');
    } finally {
      for (const name of copies) rmSync(server.path(name));
    }
    await shows('Soudeuse à copie');
  });

  test('a file deleted and restored at once', async () => {
    const text = server.read(PROFILE);
    rmSync(server.path(PROFILE));
    server.write(PROFILE, text);
    await settled(server, ever);
    rmSync(server.path(PROFILE));
    server.write(PROFILE, telling('Soudeuse revenue'));
    await shows('Soudeuse revenue');
  });

  test('a file deleted and restored later', async () => {
    const text = server.read(PROFILE);
    rmSync(server.path(PROFILE));
    await settled(server, ever);
    assert.equal((await server.ask(PAGE)).status, 404);
    server.write(PROFILE, text);
    await shows('Soudeuse revenue');
  });
});

storms('a folder that moves', () => {
  test('a folder renamed away and back at once', async () => {
    renameSync(server.path(PEOPLE), server.path('content/away'));
    renameSync(server.path('content/away'), server.path(PEOPLE));
    await settled(server, ever);
    // The folder that came back is still watched.
    server.write(PROFILE, telling('Soudeuse de retour'));
    await shows('Soudeuse de retour');
  });

  test('a folder renamed away, and back later', async () => {
    renameSync(server.path(PEOPLE), join(sample.folder, 'away'));
    await settled(server, ever);
    assert.equal((await server.ask(PAGE)).status, 404);
    renameSync(join(sample.folder, 'away'), server.path(PEOPLE));
    await settled(server, ever);
    server.write(PROFILE, telling('Soudeuse rentrée'));
    await shows('Soudeuse rentrée');
  });

  test('the whole content renamed away and back', async () => {
    renameSync(server.path('content'), join(sample.folder, 'content'));
    renameSync(join(sample.folder, 'content'), server.path('content'));
    await settled(server, ever);
    server.write(PROFILE, telling('Soudeuse deux fois partie'));
    await shows('Soudeuse deux fois partie');
  });

  test('the whole content replaced by a copy', async () => {
    cpSync(server.path('content'), join(sample.folder, 'copy'), { recursive: true });
    writeFileSync(join(sample.folder, 'copy/ambassadors/oe-0001.yaml'), telling('Soudeuse en copie'));
    renameSync(server.path('content'), join(sample.folder, 'old'));
    renameSync(join(sample.folder, 'copy'), server.path('content'));
    await shows('Soudeuse en copie');
    server.write(PROFILE, telling('Soudeuse après la copie'));
    await shows('Soudeuse après la copie');
    rmSync(join(sample.folder, 'old'), { recursive: true });
  });
});

storms('many files', () => {
  test('300 profiles new at once, changed at once, and gone at once', async () => {
    /** @param {number} number */
    const name = (number) => `${PEOPLE}/oe-${5000 + number}.yaml`;
    const all = Array.from({ length: 300 }, (_, number) => number);
    for (const number of all) server.write(name(number), telling(`Soudeuse numéro ${number}`));
    await shows('Soudeuse numéro 299', '/ambassadeurs/oe-5299/');
    // As git writes: every file deleted and made anew.
    for (const number of all) {
      rmSync(server.path(name(number)));
      server.write(name(number), telling(`Soudeuse extraite ${number}`));
    }
    await shows('Soudeuse extraite 0', '/ambassadeurs/oe-5000/');
    for (const number of all) rmSync(server.path(name(number)));
    await settled(server, ever);
    assert.equal((await server.ask('/ambassadeurs/oe-5000/')).status, 404);
  });

  test('a new profile, and its end', async () => {
    server.write(`${PEOPLE}/oe-0900.yaml`, telling('Soudeuse nouvelle'));
    await shows('Soudeuse nouvelle', '/ambassadeurs/oe-0900/');
    rmSync(server.path(`${PEOPLE}/oe-0900.yaml`));
    await settled(server, ever);
    assert.equal((await server.ask('/ambassadeurs/oe-0900/')).status, 404);
  });

  test('a folder that does not belong there, and its end', async () => {
    mkdirSync(join(sample.folder, 'wave'));
    writeFileSync(join(sample.folder, 'wave/oe-0901.yaml'), telling('Soudeuse rangée'));
    renameSync(join(sample.folder, 'wave'), server.path(`${PEOPLE}/wave`));
    await poll('the fault is told', () => server.said.err.includes('ambassadors/wave'));
    rmSync(server.path(`${PEOPLE}/wave`), { recursive: true });
    server.write(PROFILE, telling('Soudeuse sans dossier'));
    await shows('Soudeuse sans dossier');
  });

  test('a text, a vocabulary and the site’s own file', async () => {
    const page = `content/pages/${readdirSync(server.path('content/pages'))[0]}`;
    server.write(page, `${server.read(page)}\nUn alinéa de plus.\n`);
    await settled(server, ever);
    server.replace('content/site.yaml', server.read('content/site.yaml').replace(/^tagline: .*$/m, 'tagline: "Un autre slogan."'));
    await shows('Un autre slogan.');
  });
});

storms('a theme that is new', () => {
  test('themes/ that was not there before, a file at a time, then gone', async () => {
    const template = server.path(`${THEME}/templates/404.html`);
    mkdirSync(dirname(template), { recursive: true });
    cpSync(own('templates/404.html'), template);
    await settled(server, ever);
    // The folder is new since the start, and must be watched now.
    server.write(`${THEME}/templates/404.html`, server.read(`${THEME}/templates/404.html`).replace('{% block main %}', '{% block main %}<p>gabarit du site</p>'));
    await shows('gabarit du site', '/nowhere');
    rmSync(template);
    await settled(server, ever);
    assert.ok(!(await server.text('/nowhere')).includes('gabarit du site'));
  });
});

storms('a change of a file of the theme', () => {
  /** @type {[kind: string, name: string, change: (text: string) => string, path?: string][]} */
  const changes = [
    ['template', 'templates/profile.html', (text) => text.replace('{% block main %}', '{% block main %}<p>surcharge du site</p>'), PAGE],
    ['style', 'css/2-elements.css', (text) => `${text}\n.surcharge { color: red; }\n`],
    ['script', 'js/print.js', (text) => `${text}\nglobalThis.surcharge = 1;\n`],
    ['locale', 'locales/fr.ftl', (text) => text.replace(/^title-sectors = .*$/m, 'title-sectors = surcharge des secteurs'), '/secteurs/'],
    ['drawing', 'icons.svg', (text) => text.replace('</svg>', '<!-- surcharge --></svg>')],
  ];
  for (const [kind, name, change, path] of changes) {
    test(`a ${kind} of the theme put over the built-in one, changed, and removed`, async () => {
      const original = fresh(server.root);
      cpSync(own(name), server.path('original'));
      const text = server.read('original');
      rmSync(server.path('original'));
      assert.notEqual(change(text), text);
      server.write(`${THEME}/${name}`, change(text));
      const changed = await settled(server, ever);
      assert.notDeepEqual([...changed], [...original], 'the storm changes the site');
      if (path) assert.ok((await server.text(path)).includes('surcharge d'));
      server.replace(`${THEME}/${name}`, `${change(text)}\n`);
      await settled(server, ever);
      rmSync(server.path(`${THEME}/${name}`));
      assert.deepEqual([...(await settled(server, ever))], [...original], 'the built-in theme is back');
    });
  }

  test('the whole of themes/ removed', async () => {
    server.write(`${THEME}/templates/404.html`, '{% extends "base.html" %}{% block main %}<p>gabarit court</p>{% endblock main %}');
    await shows('gabarit court', '/nowhere');
    rmSync(server.path('themes'), { recursive: true });
    await settled(server, ever);
    assert.ok(!(await server.text('/nowhere')).includes('gabarit court'));
  });
}, [`${THEME}/templates`]);

storms('photos and faults', () => {
  test('a photo added, changed, and removed', async () => {
    const before = fresh(server.root);
    const text = server.read(PROFILE);
    server.write(PROFILE, withPhoto(text));
    server.write(`${PEOPLE}/portrait.png`, png(600, 400, [200, 40, 90]));
    await shows('Ada Photographe');
    /** @param {Map<string, Buffer>} built */
    const photos = (built) => [...built.keys()].filter((path) => path.endsWith('.jpg') && !before.has(path));
    const first = photos(await settled(server, ever));
    assert.equal(first.length, 2);
    server.replace(`${PEOPLE}/portrait.png`, png(600, 400, [20, 140, 190]));
    const second = photos(await settled(server, ever));
    assert.notDeepEqual(second, first, 'another photo has another address');
    rmSync(server.path(`${PEOPLE}/portrait.png`));
    server.write(PROFILE, text);
    assert.deepEqual([...(await settled(server, ever))], [...before]);
  });

  test('faults in between: the last good site stays, then the good one is back', async () => {
    const text = server.read(PROFILE);
    const last = await server.text(PAGE);
    server.write(PROFILE, text.replace('kind: person', 'kind: nobody'));
    await poll('the fault is told', () => server.said.err.includes('nobody'));
    assert.equal((await server.text(PAGE)).replace(/content=\d+/, ''), last.replace(/content=\d+/, ''));
    server.write(`${THEME}/templates/profile.html`, '{{');
    server.write(PROFILE, text);
    await poll('the fault of the theme is told', () => server.said.err.includes('profile.html'));
    assert.equal((await server.ask(PAGE)).status, 200);
    rmSync(server.path('themes'), { recursive: true });
    await settled(server, ever);
  });

  test('everything at once, three times over', async () => {
    const names = readdirSync(server.path(PEOPLE)).filter((name) => name.endsWith('.yaml'));
    for (let round = 0; round < 3; round += 1) {
      for (const [number, name] of names.entries()) {
        const path = `${PEOPLE}/${name}`;
        const text = telling(`Métier ${round} ${number}`, server.read(path));
        (number % 2 ? server.write : server.replace)(path, text);
      }
      server.write(`${THEME}/css/2-elements.css`, `body { color: rgb(${round}, 0, 0); }`);
      server.write(`${THEME}/templates/404.html`, '{');
      server.write(`${PEOPLE}/oe-0950.yaml`, 'kind: [');
      rmSync(server.path('themes'), { recursive: true });
      rmSync(server.path(`${PEOPLE}/oe-0950.yaml`));
    }
    await shows('Métier 2 ');
  });
});
