import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { headersFor } from '../../functions/cloud/http-headers.ts';
import { siteKeys } from '../../functions/episode/keys.ts';
import { publishPlayer } from '../../functions/site/publish-player.ts';
import { createTemporaryStore, textIn } from '../edges/temporary-stores.ts';

const copyOf = (script: string) =>
  siteKeys.playerCopy(createHash('sha256').update(script).digest('hex').slice(0, 32));

test('puts the player on the site once, and an unchanging copy of every version beside it', async () => {
  const written: string[] = [];
  const site = await createTemporaryStore((key) => written.push(key));
  const publish = (script: string) =>
    publishPlayer({ site, siteAddress: 'https://podcast.example', playerScript: async () => script });
  await publish('one');
  await publish('one');
  expect(written).toEqual([copyOf('one'), siteKeys.player]);
  await publish('two');
  expect(await textIn(site, siteKeys.player)).toBe('two');
  expect(await textIn(site, copyOf('one'))).toBe('one');
  expect(await textIn(site, copyOf('two'))).toBe('two');
  expect(headersFor(copyOf('two')).cacheControl).toContain('immutable');
  expect(headersFor(siteKeys.player)).toEqual({
    contentType: 'text/javascript; charset=utf-8',
    cacheControl: 'public, max-age=300',
  });
});
