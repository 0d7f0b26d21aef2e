import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Episode } from '../../functions/episode/episode.ts';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';
import { addEpisode } from '../../functions/feed/edit-catalog.ts';
import { drawCover } from '../../functions/show/draw-cover.ts';
import { siteStyle } from '../../functions/site/site-style.ts';
import { writeEmbedPage } from '../../functions/site/write-embed-page.ts';
import { writeEpisodePage } from '../../functions/site/write-episode-page.ts';
import { writeShowPage } from '../../functions/site/write-show-page.ts';
import { writeSiteIndex } from '../../functions/site/write-site-index.ts';
import { episode, hostileEpisode, show } from './specimens.ts';

/** A site of hand-made pages, served under the strictest policy that its pages are meant to bear. */
export type SpecimenSite = { readonly address: string; close(): Promise<void> };

const policy = "default-src 'none'; style-src 'self'; media-src 'self'; img-src 'self' https:";

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  png: 'image/png',
};

/** An episode of a language that is read from right to left. */
export const arabicEpisode: Episode = {
  ...episode,
  name: 'arabic',
  title: 'الميناء قبل الخامسة',
  language: 'ar',
  blocks: [{ kind: 'paragraph', content: [{ text: 'يستيقظ الميناء قبل المدينة.' }] }],
};

/** Serves the pages below a folder, as a site does that has its host not for itself. */
export async function serveSpecimenSite(): Promise<SpecimenSite> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '/').replace(/[?#].*/, '');
    const content = files.get(path.replace('/podcasts/', ''));
    if (content === undefined) return void response.writeHead(404).end();
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    const framed: Record<string, string> = path.endsWith('host.html')
      ? {}
      : { 'content-security-policy': policy };
    response
      .writeHead(200, { 'content-type': type, 'x-content-type-options': 'nosniff', ...framed })
      .end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('expected a TCP address');
  const address = `http://127.0.0.1:${bound.port}/podcasts`;
  const files = writeFiles(address);
  return { address, close: async () => void (await Promise.all([once(server, 'close'), server.close()])) };
}

function writeFiles(address: string): ReadonlyMap<string, string | Uint8Array> {
  const episodes = [episode, hostileEpisode, arabicEpisode];
  const keys = showKeys(show.name);
  const catalog = episodes.reduce(addEpisode, { version: 1, episodes: [] });
  const embed = `/podcasts/${episodeKeys(show.name, episode.name).embed}#?secret=abc`;
  return new Map<string, string | Uint8Array>([
    [siteKeys.style, siteStyle],
    [siteKeys.index, writeSiteIndex([show])],
    [keys.page, writeShowPage(show, catalog, address)],
    [keys.cover('cover.png'), drawCover(show)],
    [
      'host.html',
      `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="${embed}" width="320" height="150"></iframe>`,
    ],
    ...episodes.flatMap((each): [string, string][] => [
      [episodeKeys(show.name, each.name).page, writeEpisodePage(show, each, address)],
      [episodeKeys(show.name, each.name).embed, writeEmbedPage(show, each)],
    ]),
  ]);
}
