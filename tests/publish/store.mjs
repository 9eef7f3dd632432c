// A store on this machine that speaks as S3 does and knows one key (s3rver), with one difference: an object is there as a
// whole or not at all, as Amazon promises, where s3rver writes into it while others read.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import S3rver from 's3rver';

/** The keys that s3rver knows. */
export const KEYS = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };

/**
 * A store with the empty bucket `bucket` on a free port.
 * @param {string} bucket
 */
export async function store(bucket) {
  const directory = mkdtempSync(join(tmpdir(), 'annuaire-store-'));
  const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: bucket }] });
  /** @type {string[]} */
  const puts = [];
  let number = 0;
  const files = server.store;
  files.putObject = async function putObject(object) {
    const parts = [];
    if (Buffer.isBuffer(object.content)) parts.push(object.content);
    else for await (const part of object.content) parts.push(part);
    const bytes = Buffer.concat(parts);
    const path = this.getResourcePath(object.bucket, object.key, 'object');
    const beside = join(directory, `upload-${(number += 1)}`);
    const md5 = createHash('md5').update(bytes).digest('hex');
    await mkdir(dirname(path), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, path);
    await this.putMetadata(object.bucket, object.key, object.metadata, md5);
    puts.push(object.key);
    return { size: bytes.length, md5 };
  };
  const { port } = await server.run();
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    endpoint,
    /** The keys that were written so far, in their order. */
    puts,
    /** @param {string} key */
    get: (key) => fetch(`${endpoint}/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`),
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
