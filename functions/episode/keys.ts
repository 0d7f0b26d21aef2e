import { shorten, urlSafe } from './url-safe.ts';

// Every name of an object in the three buckets. This file imports nothing but the way of spelling
// them, so that functions, infra and local can all take the names from here.

/** What an object in the articles bucket is, judged by its key alone. */
export type ArticleKey =
  | { readonly kind: 'article'; readonly show: string; readonly path: string; readonly format: ArticleFormat }
  | { readonly kind: 'show'; readonly show: string }
  | { readonly kind: 'cover'; readonly show: string }
  | { readonly kind: 'jingle'; readonly show: string }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly extension: string };

/** The formats that can be read aloud. */
export type ArticleFormat = 'markdown' | 'html' | 'text';

/** The show of articles that lie at the bucket's root. */
export const rootShow = 'main';

const formats: ReadonlyMap<string, ArticleFormat> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['html', 'html'],
  ['htm', 'html'],
  ['txt', 'text'],
]);

/** Files that lie beside articles and belong to them, such as their pictures and style sheets. */
const companions = new Set('jpg jpeg png gif webp svg avif ico css js json map woff woff2'.split(' '));

/** What editors and office programs leave beside a file that is being written: `a.md~`, `#a.md#`, `~$a.docx`, `a.md.bak`. */
const leftovers = /~$|^#.*#$|^~\$|\.(?:bak|orig|tmp|swp|swo|part|crdownload)$/i;

/** The folder that a browser saves beside a page, with what the page shows and embeds: `Page_files`, in the browser's language. */
const savedParts =
  /.(?:_files|-files|_Dateien|-Dateien|_fichiers|_archivos|_arquivos|_bestanden|_pliki|-filer)$/;

/** Says what an object of the articles bucket is. */
export function readArticleKey(key: string): ArticleKey {
  const parts = key.split('/');
  const file = parts.at(-1) ?? '';
  if (parts.slice(0, -1).some((part) => savedParts.test(part))) return { kind: 'ignored' };
  if (parts.some((part) => part.startsWith('.')) || file === '' || leftovers.test(file)) {
    return { kind: 'ignored' };
  }
  const show = parts.length > 1 ? urlSafe(parts[0] ?? '') : rootShow;
  return (parts.length <= 2 ? readShowFile(show, file) : undefined) ?? readArticleFile(show, parts);
}

/** The name of an article's episode in its show: the path made URL-safe, its last part replaced by a slug. */
export function episodeName(path: string, slug?: string): string {
  const parts = path.split('/');
  if (slug !== undefined) parts[parts.length - 1] = slug;
  return parts.map(urlSafe).join('/');
}

/** Where an article's show has its settings and its cover, if it has any: beside the article or above it. */
export function showSources(articleKey: string) {
  const folder = articleKey.includes('/') ? `${articleKey.split('/')[0]}/` : '';
  return {
    settings: `${folder}show.yaml`,
    lexicon: `${folder}lexicon.pls`,
    intro: `${folder}intro.mp3`,
    outro: `${folder}outro.mp3`,
    covers: [`${folder}cover.jpg`, `${folder}cover.jpeg`, `${folder}cover.png`],
  } as const;
}

/** What one run at a time works on: an article, or a show with all that its author says of it. */
export function taskOf(articleKey: string): string {
  const named = readArticleKey(articleKey);
  return named.kind === 'show' || named.kind === 'cover' ? showKeys(named.show).settings : articleKey;
}

/** The longest key that S3 allows: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
export const keyBytesLimit = 1_024;

/** Objects of the studio bucket. */
export const studioKeys = {
  speechFolder: 'speech/',
  speech: (hash: string) => `speech/${hash}.mp3`,
  /** When the words of the same chunk are said, as Polly wrote it. */
  marks: (hash: string) => `speech/${hash}.marks`,
  report: (articleKey: string) => `reports/${shorten(articleKey)}.json`,
  budget: (month: string) => `budget/${month}.json`,
  released: (articleKey: string) => `released/${shorten(articleKey)}.json`,
  /** What an article is known by. */
  identity: (articleKey: string) => `identities/${shorten(articleKey)}.json`,
  /** What each request of a long work said. */
  requests: (articleKey: string) => `requests/${shorten(articleKey)}.json`,
  /** Says that an article wants a place that another one has; an equals sign is in no name. */
  waiting: (place: { readonly show: string; readonly name: string }, articleKey: string) =>
    `waiting/${place.show}/${place.name}/=/${articleKey}`,
  /** Held by the run that is at work on an article or a show. */
  lease: (task: string) => `leases/${shorten(task)}`,
} as const;

/** How long the studio remembers a spoken chunk that nothing uses: no published episode depends on it. */
export const speechKeptDays = 90;

/** A chunk that was kept longer ago is renewed when it is used: so each one that is used has sixty days at least. */
export const speechRenewDays = 30;

/** Objects of the site bucket that belong to the whole site. */
export const siteKeys = {
  index: 'index.html',
  shows: 'shows.json',
  style: 'style.css',
  player: 'player.js',
  /** The same script under a name made of its contents. */
  playerCopy: (hash: string) => `player-${hash}.js`,
  /** Search and copy buttons of the pages. */
  script: 'site.js',
  /** Which episode an article's own address has, by the address's hash. */
  byAddress: (hash: string) => `by-address/${hash}.json`,
} as const;

/** Objects of the site bucket that belong to one show. */
export function showKeys(show: string) {
  return {
    folder: `${show}/`,
    settings: `${show}/show.json`,
    catalog: `${show}/catalog.json`,
    /** How far the show's pages have been written anew, while that takes more than one run. */
    progress: `${show}/progress.json`,
    feed: `${show}/feed.xml`,
    page: `${show}/index.html`,
    cover: (file: string) => `${show}/${file}`,
    /** A page of the feed's archive, counted from the oldest: 1 holds the first episodes. */
    archive: (page: number | '*') => `${show}/feed-${page}.xml`,
  } as const;
}

/** Objects of the site bucket that belong to one episode. */
export function episodeKeys(show: string, name: string) {
  const folder = `${show}/${name}/`;
  return {
    folder,
    episode: `${folder}episode.json`,
    page: `${folder}index.html`,
    embed: `${folder}embed.html`,
    oembed: `${folder}oembed.json`,
    /** What the player shows before anything is played. */
    player: `${folder}player.json`,
    chapters: `${folder}chapters.json`,
    transcript: `${folder}transcript.vtt`,
    subtitles: `${folder}transcript.srt`,
    segments: `${folder}transcript.json`,
    cover: (file: string) => `${folder}${file}`,
    audio: (file: string) => `${folder}${file}`,
  } as const;
}

/** The two kinds of objects in the site bucket whose changes `publish` follows. */
export const publishSuffixes = ['/episode.json', '/show.json'] as const;

/** What changed in the site bucket, judged by the key alone. */
export type SiteKey =
  | { readonly kind: 'episode'; readonly show: string; readonly name: string }
  | { readonly kind: 'show'; readonly show: string }
  | { readonly kind: 'ignored' };

/** Says which part of the site an object is the source of. */
export function readSiteKey(key: string): SiteKey {
  const [show = '', ...rest] = key.split('/');
  if (rest.length === 1 && rest[0] === 'show.json') return { kind: 'show', show };
  if (rest.length >= 2 && rest.at(-1) === 'episode.json') {
    return { kind: 'episode', show, name: rest.slice(0, -1).join('/') };
  }
  return { kind: 'ignored' };
}

/** What lies beside articles and belongs to their show, by its exact name. */
function readShowFile(show: string, file: string): ArticleKey | undefined {
  if (/^(?:show\.yaml|lexicon\.pls)$/.test(file)) return { kind: 'show', show };
  if (/^(?:intro|outro)\.mp3$/.test(file)) return { kind: 'jingle', show };
  return /^cover\.(?:jpe?g|png)$/.test(file) ? { kind: 'cover', show } : undefined;
}

function readArticleFile(show: string, parts: readonly string[]): ArticleKey {
  const file = parts.at(-1) ?? '';
  const dot = file.lastIndexOf('.');
  const extension = dot > 0 ? file.slice(dot + 1).toLowerCase() : '';
  const format = formats.get(extension);
  if (format === undefined) {
    // `Cover.JPG` or `cover.webp` beside `show.yaml` was meant for the show: its author should hear that it is not one.
    const isMisnamedCover = parts.length <= 2 && /^cover\.(?:jpe?g|png|webp|gif|svg|avif)$/i.test(file);
    const isCompanion = companions.has(extension) && !isMisnamedCover;
    return isCompanion ? { kind: 'ignored' } : { kind: 'unknown', extension };
  }
  const folders = parts.length > 1 ? parts.slice(1, -1) : [];
  return { kind: 'article', show, path: [...folders, file.slice(0, dot)].join('/'), format };
}
