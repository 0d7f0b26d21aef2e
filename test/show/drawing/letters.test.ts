import { expect, it } from 'vitest';
import { readInter, writeLetters } from './write-letters.ts';

it('has the letters of Inter, which `vitest -u` writes anew', async () => {
  const text = writeLetters(await readInter());
  await expect(text).toMatchFileSnapshot('../../../functions/show/drawing/letters.json');
});
