import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Options } from './read-options.ts';
import { UsageError } from './usage-error.ts';

/** Where the three buckets of a laptop are: absolute paths. */
export type Folders = {
  readonly articles: string;
  /** Keys in `articles`, where a person named files: the bucket holds no others. */
  readonly files?: readonly string[];
  readonly studio: string;
  readonly site: string;
};

/** Where a person stands, and where the project is. */
export type Places = { readonly working: string; readonly project: string };

/** Turns the paths that a person typed into the folders of the three buckets. @throws UsageError */
export async function findFolders(
  { paths, out }: Pick<Options, 'paths' | 'out'>,
  places: Places,
): Promise<Folders> {
  const chosen = paths.length === 0 ? [join(places.project, 'examples')] : paths;
  const articles = await findArticles(chosen.map((path) => resolve(places.working, path)));
  const folders = { ...articles, ...(await findOutput(out, places)) };
  await checkOut(folders);
  return folders;
}

/** The two folders that are written to: the site's as typed, and the studio's beside it. */
export async function findOutput(
  out: string | undefined,
  { working, project }: Places,
): Promise<Pick<Folders, 'site' | 'studio'>> {
  const site = await followLinks(out === undefined ? join(project, 'out', 'site') : resolve(working, out));
  return { site, studio: join(dirname(site), 'studio') };
}

async function findArticles(paths: readonly string[]): Promise<Pick<Folders, 'articles' | 'files'>> {
  const found = await Promise.all(paths.map(findPath));
  const [first] = found;
  if (found.length === 1 && first?.kind === 'folder') return { articles: first.path };
  const folder = found.find(({ kind }) => kind === 'folder');
  if (folder !== undefined) {
    throw new UsageError(`"${folder.path}" is a folder; expected either one folder alone or only files`);
  }
  const files = found.map(({ path }) => path);
  const articles = files.map((file) => dirname(file)).reduce(sharedFolder);
  return { articles, files: files.map((file) => relative(articles, file).split(sep).join('/')) };
}

async function findPath(path: string): Promise<{ readonly path: string; readonly kind: 'folder' | 'file' }> {
  try {
    const real = await realpath(path);
    const status = await stat(real);
    if (status.isDirectory()) return { path: real, kind: 'folder' };
    // A link keeps the name that its author gave it: the name becomes the episode's address.
    if (status.isFile()) return { path: join(await realpath(dirname(path)), basename(path)), kind: 'file' };
  } catch (cause) {
    throw new UsageError(`"${path}" cannot be read; expected a folder of articles, or files`, { cause });
  }
  throw new UsageError(`"${path}" is neither a file nor a folder; expected a folder of articles, or files`);
}

function sharedFolder(one: string, other: string): string {
  return one === other || other.startsWith(withSeparator(one)) ? one : sharedFolder(dirname(one), other);
}

/** The path with links resolved, as far as it exists. */
async function followLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(await followLinks(dirname(path)), basename(path));
}

/** A site inside the articles would be narrated, page by page; articles inside the site would be published raw. */
async function checkOut({ articles, files, site, studio }: Folders): Promise<void> {
  if (site === studio) {
    throw new UsageError(
      `--out is "${site}"; expected another name, for "studio" is the folder beside the site`,
    );
  }
  for (const folder of [site, studio]) {
    // A bucket of chosen files does not hold what else lies in their folder.
    const isRead = files === undefined && isWithin(articles, folder);
    if (isRead || isWithin(folder, articles)) {
      throw new UsageError(
        `the articles' folder "${articles}" and "${folder}", which is written to, lie in one another; expected --out to be elsewhere`,
      );
    }
    const status = await stat(folder).catch(() => undefined);
    if (status !== undefined && !status.isDirectory()) {
      throw new UsageError(`"${folder}" is a file; expected a folder to write to`);
    }
  }
}

function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(withSeparator(folder));
}

function withSeparator(folder: string): string {
  return folder.endsWith(sep) ? folder : `${folder}${sep}`;
}
