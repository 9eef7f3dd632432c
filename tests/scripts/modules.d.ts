// Types of packages and globals that come without any, as far as the tests use them.

// Globals that tests leave in a page.
/** The audits of axe-core. */
declare var axe: typeof import('axe-core');
/** A mark of the time before a reload. */
declare var since: string | undefined;
/** A mark of a script that a policy or an escape should have stopped. */
declare var broken: unknown;
/** Notes a breach of the policy. */
declare function noteBreach(text: string): void;
/** True once something was printed. */
declare var printed: boolean | undefined;
/** The addresses that were copied. */
declare var shared: string[];
/** The search that is measured: the work of a focus on its field, and the ids that it finds. */
declare var warm: () => Promise<unknown>;
declare var findIds: (text: string, count: number, facets: string[]) => Promise<string[]>;
/** Milliseconds until the first result was there. */
declare var firstResult: number | undefined;
/** The milliseconds that the page meant to wait, each time. */
declare var patience: number[];
/** How far parts of the page have moved, each time. */
declare var shifts: number[];

declare module 's3rver' {
  interface StoredObject {
    bucket: string;
    key: string;
    content: Buffer | AsyncIterable<Buffer>;
    metadata: Record<string, string>;
  }
  interface Store {
    putObject(object: StoredObject): Promise<{ size: number; md5: string }>;
    putMetadata(bucket: string, key: string, metadata: Record<string, string>, md5: string): Promise<void>;
    getResourcePath(bucket: string, key: string, resource: string): string;
  }
  export default class S3rver {
    constructor(options: {
      address: string;
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string }[];
    });
    store: Store;
    run(): Promise<import('node:net').AddressInfo>;
    close(): Promise<void>;
  }
}
