import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { buildPlayerModule, buildPlayerScript } from '../../player/build/build-player.ts';

/** Twelve kilobytes, gzipped: what the player may cost a page. */
const limitBytes = 12 * 1024;

test.each([
  ['script', buildPlayerScript],
  ['module', buildPlayerModule],
])('the %s with all its languages and styles stays within 12 KB', async (_, build) => {
  const code = await build();
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(limitBytes);
  expect(code).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|document\.cookie/,
  );
});
