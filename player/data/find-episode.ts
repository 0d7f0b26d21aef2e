import { addressHash } from '../../functions/site/addresses/address-hash.ts';
import { fetchText } from './fetch-text.ts';
import { readWebAddress } from './web-address.ts';

/** An episode's folder, else a site of which the page's own episode is meant. */
export type Place = { readonly source: string | null; readonly site: string | undefined };

/** The folder of the episode that is meant, complete and with a slash at its end; `undefined` where there is none. */
export async function findEpisode({ source, site }: Place, signal: AbortSignal): Promise<string | undefined> {
  const folder = readFolder(source);
  if (folder || source !== null) return folder;
  const root = readFolder(site);
  // The canonical address is the one that its author wrote into the article.
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href;
  const hash = addressHash(canonical || location.href);
  const text = root && hash && (await fetchText(`${root}by-address/${hash}.json`, signal));
  const [, episode] = /"episode":\s*"([\w-]+(?:\/[\w-]+)+\/)"/.exec(text || '') ?? [];
  return episode && root + episode;
}

function readFolder(address: string | null | undefined): string | undefined {
  return address ? readWebAddress(address.replace(/\/*$/, '/'), document.baseURI) : undefined;
}
