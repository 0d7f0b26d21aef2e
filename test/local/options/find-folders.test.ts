import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFolders } from '../../../local/options/find-folders.ts';

let root = '';
const find = (paths: readonly string[], out?: string) =>
  findFolders(
    { paths, ...(out !== undefined && { out }) },
    { working: join(root, 'here'), project: join(root, 'project') },
  );

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'bucketcast-folders-')));
  for (const folder of ['project/examples', 'here/posts/tech', 'here/posts/art']) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const file of ['here/posts/a.md', 'here/posts/tech/b.md', 'here/posts/art/c.md', 'here/file']) {
    await writeFile(join(root, file), 'Text.');
  }
  await symlink(join(root, 'here/posts'), join(root, 'here/link'));
  await symlink(join(root, 'here/posts/a.md'), join(root, 'here/posts/tech/linked.md'));
});

afterAll(async () => await rm(root, { recursive: true }));

describe('findFolders', () => {
  it("takes the project's examples and writes into the project where nothing is named", async () => {
    expect(await find([])).toEqual({
      articles: join(root, 'project/examples'),
      site: join(root, 'project/out/site'),
      studio: join(root, 'project/out/studio'),
    });
  });

  it('takes a folder as the person who typed it sees it, and the studio beside the site', async () => {
    expect(await find(['posts'], 'public/podcast')).toEqual({
      articles: join(root, 'here/posts'),
      site: join(root, 'here/public/podcast'),
      studio: join(root, 'here/public/studio'),
    });
  });

  it('takes the folder that all files share, and their keys in it', async () => {
    expect(await find(['posts/tech/b.md', 'posts/art/c.md'])).toMatchObject({
      articles: join(root, 'here/posts'),
      files: ['tech/b.md', 'art/c.md'],
    });
    expect(await find(['posts/a.md', 'posts/tech/b.md'])).toMatchObject({ files: ['a.md', 'tech/b.md'] });
    expect(await find(['posts/tech/b.md'])).toMatchObject({
      articles: join(root, 'here/posts/tech'),
      files: ['b.md'],
    });
  });

  it("keeps a linked file's own name", async () => {
    expect(await find(['posts/tech/linked.md'])).toMatchObject({ files: ['linked.md'] });
  });

  it.each([
    [['absent'], /absent" cannot be read; expected a folder of articles, or files/],
    [['posts', 'file'], /posts" is a folder; expected either one folder alone or only files/],
    [['posts', 'posts/tech'], /is a folder; expected either one folder alone or only files/],
    [['/dev/null'], /is neither a file nor a folder/],
  ])('refuses %j', async (paths, message) => {
    await expect(find(paths)).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringMatching(message),
    });
  });

  it.each(['posts', 'posts/out', 'posts/tech/x', '.', 'link/out', 'elsewhere/../posts/x'])(
    'refuses to write the site to %s, where it would be narrated',
    async (out) => {
      await expect(find(['posts'], out)).rejects.toThrow(
        /lie in one another; expected --out to be elsewhere/,
      );
    },
  );

  it('refuses articles in the studio too', async () => {
    await mkdir(join(root, 'here/o/studio'), { recursive: true });
    await expect(find(['o/studio'], 'o/site')).rejects.toThrow(/lie in one another/);
  });

  it('lets the site lie beside chosen files, for nothing else of their folder is read', async () => {
    expect(await find(['posts/a.md'], 'posts/site')).toMatchObject({ files: ['a.md'] });
    await expect(find(['posts/tech/b.md'], 'posts')).rejects.toThrow(/lie in one another/);
  });

  it('refuses a site named as the studio, and one that is a file', async () => {
    await expect(find(['posts'], 'x/studio')).rejects.toThrow(/expected another name/);
    await expect(find(['posts'], 'file')).rejects.toThrow(/file" is a file; expected a folder to write to/);
  });

  it('does not take a folder whose name only begins the same for one within', async () => {
    expect(await find(['posts'], 'posts-site')).toMatchObject({ site: join(root, 'here/posts-site') });
  });
});
