import { once } from 'node:events';
import { createServer } from 'node:http';
import { writeTranscript } from '../../functions/episode/companions/write-transcript.ts';
import type { Episode } from '../../functions/episode/episode.ts';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';
import { coverFile } from '../../functions/feed/addresses.ts';
import { drawCover } from '../../functions/show/drawing/draw-cover.ts';
import type { Show } from '../../functions/show/show.ts';
import { siteScript } from '../../functions/site/pages/site-script.ts';
import { writeEpisodePage } from '../../functions/site/pages/write-episode-page.ts';
import { writeShowPage } from '../../functions/site/pages/write-show-page.ts';
import { writeSiteIndex } from '../../functions/site/pages/write-site-index.ts';
import { embedHeightPixels } from '../../functions/site/player/embed-frame.ts';
import { writeEmbedPage } from '../../functions/site/player/write-embed-page.ts';
import { writePlayerData } from '../../functions/site/player/write-player-data.ts';
import { siteStyle } from '../../functions/site/style/site-style.ts';
import { addEpisode } from '../feed/add-episode.ts';
import {
  arabicEpisode,
  endlessEpisode,
  episode,
  germanEpisode,
  hostileEpisode,
  hostileShow,
  show,
} from './specimens.ts';

/** A site of hand-made pages. Its policy is what the pages say themselves. */
export type SpecimenSite = { readonly address: string; close(): Promise<void> };

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jpg: 'image/jpeg',
  vtt: 'text/vtt; charset=utf-8',
};

/** A first page with a show that means no good. */
export const hostileIndex = 'hostile.html';

/** A sandboxed frame has no origin: all its requests are from elsewhere. */
const openToAll = { 'access-control-allow-origin': '*' } as const;

/** Episodes enough that the older ones have only a line. */
export const longShow: Show = { ...show, name: 'long-show' };
export const longShowEpisodes: readonly Episode[] = Array.from({ length: 60 }, (_, index) => ({
  ...episode,
  name: `episode-${index}`,
  title: `Tide number ${index}${index === 3 ? ': a café by the sea' : ''}`,
  date: new Date(Date.UTC(2020, index, 1)).toISOString(),
}));

/** Serves the pages below a folder, as a site does that has its host not for itself; a stand-in for the player where one is given. */
export async function serveSpecimenSite(player?: string): Promise<SpecimenSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').replace(/[?#].*/, '');
    const content = files.get(path.replace('/podcasts/', ''));
    if (content === undefined) return void response.writeHead(404).end();
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    response
      .writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', ...openToAll })
      .end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('expected a TCP address');
  const address = `http://127.0.0.1:${bound.port}/podcasts`;
  const files = writeFiles(address, player);
  return { address, close: async () => void (await Promise.all([once(server, 'close'), server.close()])) };
}

function writeFiles(address: string, player = ''): ReadonlyMap<string, string | Uint8Array> {
  const embed = `/podcasts/${episodeKeys(show.name, episode.name).embed}#?secret=abc`;
  return new Map<string, string | Uint8Array>([
    [siteKeys.style, siteStyle],
    [siteKeys.script, siteScript],
    [siteKeys.player, player],
    [siteKeys.index, writeSiteIndex([show, longShow])],
    [hostileIndex, writeSiteIndex([hostileShow])],
    ...writeShow(show, [episode, hostileEpisode, arabicEpisode, endlessEpisode, germanEpisode], address),
    ...writeShow(longShow, longShowEpisodes, address),
    ...writeShow(hostileShow, [hostileEpisode], address),
    [
      'host.html',
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="${embed}" width="320" height="${embedHeightPixels}"></iframe>`,
    ],
  ]);
}

function writeShow(
  from: Show,
  episodes: readonly Episode[],
  address: string,
): readonly (readonly [string, string | Uint8Array])[] {
  const keys = showKeys(from.name);
  const catalog = episodes.reduce(addEpisode, { version: 1 as const, episodes: [] });
  return [
    [keys.page, writeShowPage(from, catalog, address)],
    [keys.cover(coverFile(from)), drawCover(from)],
    ...episodes.flatMap((each): [string, string][] => [
      [episodeKeys(from.name, each.name).page, writeEpisodePage(from, each, address)],
      [episodeKeys(from.name, each.name).embed, writeEmbedPage(from, each)],
      [episodeKeys(from.name, each.name).player, writePlayerData(from, each, address)],
      [episodeKeys(from.name, each.name).transcript, writeTranscript(each)],
    ]),
  ];
}
