/** What HTTP says of an object besides its bytes. */
export type ObjectHeaders = { readonly contentType: string; readonly cacheControl: string };

const contentTypes: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  // Not application/xml: feed readers and Apple's validator look for this one.
  xml: 'application/rss+xml; charset=utf-8',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  srt: 'application/x-subrip; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

/** Apps know the podcast namespace's chapters by this: github.com/Podcastindex-org/podcast-namespace, chapters/jsonChapters.md. */
const chaptersType = 'application/json+chapters';

/**
 * A year for the listener's own cache: the longest life that caches heed (RFC 9111 recommends no more). An hour for those that
 * many share, such as the CDN: what was withdrawn is not to be had from them for long.
 */
const immutable = 'public, max-age=31536000, s-maxage=3600, immutable';

/** Five minutes: podcast apps look about hourly, and a correction should not wait for a cache on top of that. */
const short = 'public, max-age=300';

/** The headers with which an object is kept and served, following from its key alone. */
export function headersFor(key: string): ObjectHeaders {
  const file = key.slice(key.lastIndexOf('/') + 1);
  const dot = file.lastIndexOf('.');
  const extension = dot < 0 ? '' : file.slice(dot + 1).toLowerCase();
  if (file === 'chapters.json') return { contentType: chaptersType, cacheControl: short };
  const known = Object.hasOwn(contentTypes, extension) ? contentTypes[extension] : undefined;
  return {
    contentType: known ?? 'application/octet-stream',
    cacheControl: hasContentName(file) ? immutable : short,
  };
}

/** The name of a recording, a cover or a player's copy holds the hash of its content, so other content never appears under it. */
function hasContentName(file: string): boolean {
  return /^(?:audio-[0-9a-z]+\.mp3|player-[0-9a-f]+\.js|cover-(?:drawn-)?[0-9a-f]+\.(?:jpg|png))$/.test(file);
}
