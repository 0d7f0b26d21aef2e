import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { addressHash } from '../../functions/site/addresses/address-hash.ts';
import type { PlayerData } from '../../functions/site/player/player-data.ts';
import { serveSite } from '../../local/server/serve-site.ts';
import { buildPlayerScript } from '../../player/build/build-player.ts';
import type { HostPage } from './host-pages.ts';
import { makePlayerData, writeRecording, writeVtt } from './specimen-episode.ts';

/** What differs from the specimen episode; `null` leaves a file out. */
export type EpisodeChange = {
  readonly data?: Partial<PlayerData>;
  readonly vtt?: string | null;
  readonly audio?: Uint8Array | null;
  /** The address of the article's own page. */
  readonly canonical?: string;
};

/** A Bucketcast site, and a site of somebody else on another origin. */
export interface Specimens {
  /** The Bucketcast site, with a slash at its end. */
  readonly site: string;
  readonly host: string;
  /** Puts an episode on the site; its folder's address. */
  addEpisode(name: string, change?: EpisodeChange): Promise<string>;
  addFile(path: string, content: string | Uint8Array): Promise<void>;
  /** Puts a page on the other site; its address. */
  addPage(name: string, page: HostPage): string;
  close(): Promise<void>;
}

/** Serves a Bucketcast site as `npm start` does, and a host's pages under the policy that docs/player.md names. */
export async function serveSpecimens(): Promise<Specimens> {
  const folder = await mkdtemp(join(tmpdir(), 'player-'));
  const served = await serveSite({ folder, port: 0 });
  const pages = new Map<string, HostPage>();
  const site = served.url;
  const server = createServer((request, response) => {
    const page = pages.get((request.url ?? '').replace(/^\/|[?#].*/g, ''));
    if (page === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...policyFor(site),
      ...page.headers,
    });
    response.end(writePage(page, site));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('expected a TCP address');
  const host = `http://127.0.0.1:${bound.port}/`;
  const addFile = async (path: string, content: string | Uint8Array) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await addFile('player.js', await buildPlayerScript());
  return {
    site,
    host,
    addFile,
    addEpisode: async (name, change = {}) => await keepEpisode(name, change, { site, addFile }),
    addPage(name, page) {
      pages.set(name, page);
      return host + name;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await served.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The least that a host has to allow: docs/player.md. */
function policyFor(site: string): Readonly<Record<string, string>> {
  const origin = new URL(site).origin;
  const policy = [
    "default-src 'none'",
    "style-src 'none'",
    `script-src ${origin}`,
    `media-src ${origin}`,
    `connect-src ${origin}`,
    `img-src ${origin} data:`,
    `frame-src ${origin}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return { 'content-security-policy': policy.join('; ') };
}

function writePage({ head = '', body }: HostPage, site: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>A page</title><link rel="icon" href="data:,">
<script src="${site}player.js" defer></script>${head}</head><body><main>${body}</main></body></html>`;
}

async function keepEpisode(
  name: string,
  { data, vtt, audio, canonical }: EpisodeChange,
  { site, addFile }: Pick<Specimens, 'site' | 'addFile'>,
): Promise<string> {
  const folder = `${site}show/${name}/`;
  await addFile(`show/${name}/player.json`, JSON.stringify(makePlayerData(folder, data)));
  if (vtt !== null) await addFile(`show/${name}/transcript.vtt`, vtt ?? writeVtt());
  if (audio !== null) await addFile(`show/${name}/audio-1.mp3`, audio ?? writeRecording());
  if (canonical !== undefined) {
    const entry = { version: 1, episode: `show/${name}/` };
    await addFile(`by-address/${addressHash(canonical)}.json`, JSON.stringify(entry));
  }
  return folder;
}
