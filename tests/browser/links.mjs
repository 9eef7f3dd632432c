// Every link of a served site, followed.
import { LinkChecker } from 'linkinator';

/**
 * All links of the site at `host` and what became of them; those to elsewhere are not followed.
 * @param {{ origin: string, address: string }} host
 */
export async function crawl(host) {
  const elsewhere = `^(?!${host.origin})`;
  return new LinkChecker().check({ path: host.address, recurse: true, checkFragments: true, linksToSkip: [elsewhere], concurrency: 20 });
}

/**
 * The broken links of a crawl, a line for each.
 * @param {import('linkinator').CrawlResult} result
 */
export function broken(result) {
  return result.links.filter((link) => link.state === 'BROKEN').map((link) => `${link.parent} -> ${link.url} (${link.status})`);
}
