import { addressHash } from '../../functions/site/address-hash.ts';
import { fetchText } from './fetch-text.ts';
import { readWebAddress } from './web-address.ts';

/** The site that an element names, else the one that the script came from. */
export type Place = { readonly source: string | null; readonly site: string | undefined };

/** The folder of the episode that is meant, complete and with a slash at its end; `undefined` where there is none. */
export async function findEpisode({ source, site }: Place, signal: AbortSignal): Promise<string | undefined> {
  if (source !== null) return readWebAddress(`${source.replace(/\/*$/, '')}/`, document.baseURI);
  const root =
    site === undefined ? undefined : readWebAddress(`${site.replace(/\/*$/, '')}/`, document.baseURI);
  return root === undefined ? undefined : await findByAddress(root, signal);
}

/** A page's canonical address is the one that its author wrote into the article. */
async function findByAddress(root: string, signal: AbortSignal): Promise<string | undefined> {
  const canonical = document.querySelector('link[rel~="canonical"][href]')?.getAttribute('href');
  const hash = addressHash(
    readWebAddress(canonical, document.baseURI) ?? location.origin + location.pathname,
  );
  const text = hash && (await fetchText(`${root}by-address/${hash}.json`, signal));
  const [, folder] = /"episode":\s*"([\w-]+(?:\/[\w-]+)+\/)"/.exec(text ?? '') ?? [];
  return folder && root + folder;
}
