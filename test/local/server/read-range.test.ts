import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRange } from '../../../local/server/read-range.ts';

const part = (first: number, last: number) => ({ kind: 'part', first, last });

describe('readRange', () => {
  it.each([
    ['bytes=0-0', part(0, 0)],
    ['bytes=0-99', part(0, 99)],
    ['bytes=0-100', part(0, 99)],
    ['bytes=40-', part(40, 99)],
    ['bytes=99-99', part(99, 99)],
    ['bytes=-1', part(99, 99)],
    ['bytes=-100', part(0, 99)],
    ['bytes=-1000', part(0, 99)],
    ['Bytes= 5-6 ', part(5, 6)],
  ])('%s of 100 bytes is %o', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });

  it.each(['bytes=100-', 'bytes=100-200', 'bytes=-0', 'bytes=99999999999999999999-'])(
    '%s of 100 bytes cannot be satisfied',
    (header) => {
      expect(readRange(header, 100)).toEqual({ kind: 'unsatisfiable' });
    },
  );

  it.each([
    undefined,
    '',
    'bytes',
    'bytes=',
    'bytes=-',
    'bytes=6-5',
    'bytes=a-b',
    'items=0-5',
    'bytes=0-1,5-6',
    'bytes=0x1-5',
  ])('%s means the whole file', (header) => {
    expect(readRange(header, 100)).toEqual({ kind: 'whole' });
  });

  it.each(['bytes=0-', 'bytes=0-0', 'bytes=-1'])('%s of an empty file cannot be satisfied', (header) => {
    expect(readRange(header, 0)).toEqual({ kind: 'unsatisfiable' });
  });

  it('never leads outside the file, whatever the header says', () => {
    const header = fc.tuple(fc.option(fc.nat()), fc.option(fc.nat()));
    fc.assert(
      fc.property(header, fc.nat(1000), ([from, to], size) => {
        const range = readRange(`bytes=${from ?? ''}-${to ?? ''}`, size);
        if (range.kind !== 'part') return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.first).toBeLessThanOrEqual(range.last);
        expect(range.last).toBeLessThan(size);
      }),
    );
  });
});
