import { describe, expect, it } from 'vitest';
import { acceptsGzip } from '../../../local/server/accepts-gzip.ts';
import { isFresh, isRangeValid } from '../../../local/server/check-conditions.ts';
import { planAnswer } from '../../../local/server/plan-answer.ts';

const modified = new Date('2026-02-19T10:00:00.789Z');
const validators = { etag: '"abc"', modified };
const page = { ...validators, size: 5000, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
const recording = { ...page, headers: { 'Content-Type': 'audio/mpeg' } };

describe('acceptsGzip', () => {
  it.each(['gzip', 'br, GZIP', 'gzip;q=0.5', 'x-gzip', '*', '*;q=0.1, identity'])(
    '%s allows it',
    (header) => {
      expect(acceptsGzip(header)).toBe(true);
    },
  );

  it.each([undefined, '', 'br', 'identity', 'gzip;q=0', 'gzip; Q=0.0, *', '*;q=0', 'gzipped'])(
    '%s does not',
    (header) => {
      expect(acceptsGzip(header)).toBe(false);
    },
  );
});

describe('isFresh', () => {
  it.each(['"abc"', 'W/"abc"', '"x", "abc"', 'W/"x",W/"abc"', '*'])(
    'an If-None-Match of %s is met',
    (header) => {
      expect(isFresh({ 'if-none-match': header }, validators)).toBe(true);
    },
  );

  it.each(['"x"', 'abc', '"ab", "c"', ''])('an If-None-Match of %s is not', (header) => {
    expect(isFresh({ 'if-none-match': header }, validators)).toBe(false);
  });

  it.each([
    ['Thu, 19 Feb 2026 10:00:00 GMT', true],
    ['Thu, 19 Feb 2026 10:00:01 GMT', true],
    ['Thu, 19 Feb 2026 09:59:59 GMT', false],
    ['yesterday', false],
  ])('unchanged since %s: %s', (date, expected) => {
    expect(isFresh({ 'if-modified-since': date }, validators)).toBe(expected);
  });

  it('asks the date only where there is no ETag to ask', () => {
    const date = 'Thu, 19 Feb 2026 10:00:00 GMT';
    expect(isFresh({ 'if-none-match': '"x"', 'if-modified-since': date }, validators)).toBe(false);
  });
});

describe('isRangeValid', () => {
  it.each([
    ['"abc"', true],
    ['"x"', false],
    ['W/"abc"', false],
    ['Thu, 19 Feb 2026 10:00:00 GMT', true],
    ['Thu, 19 Feb 2026 10:00:01 GMT', false],
    ['nonsense', false],
  ])('an If-Range of %s: %s', (header, expected) => {
    expect(isRangeValid({ 'if-range': header }, validators)).toBe(expected);
  });
});

describe('planAnswer', () => {
  it('sends a page compressed, under a weak ETag and without a length', () => {
    const { status, headers, body } = planAnswer(page, { 'accept-encoding': 'gzip' });
    expect([status, body]).toEqual([200, { first: 0, last: 4999, gzip: true }]);
    expect(headers).toMatchObject({ ETag: 'W/"abc"', 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' });
    expect(headers).not.toHaveProperty('Content-Length');
  });

  it('tells caches that a page varies even where it is sent plainly', () => {
    expect(planAnswer(page, {}).headers).toMatchObject({
      ETag: '"abc"',
      Vary: 'Accept-Encoding',
      'Content-Length': '5000',
    });
  });

  it.each([
    ['a recording', recording],
    ['a picture', { ...page, headers: { 'Content-Type': 'image/png' } }],
    ['a tiny page', { ...page, size: 999 }],
    ['a huge page', { ...page, size: 10_000_001 }],
  ])('never compresses %s', (_, file) => {
    const { headers, body } = planAnswer(file, { 'accept-encoding': 'gzip' });
    expect(body?.gzip).toBe(false);
    expect(headers).not.toHaveProperty('Vary');
  });

  it.each([
    'application/json; charset=utf-8',
    'application/rss+xml; charset=utf-8',
    'text/vtt',
    'text/javascript',
    'image/svg+xml',
  ])('compresses %s', (type) => {
    const file = { ...page, headers: { 'Content-Type': type } };
    expect(planAnswer(file, { 'accept-encoding': 'gzip' }).body?.gzip).toBe(true);
  });

  it('sends a stretch plainly, for its bytes are counted in the plain file', () => {
    const { status, headers, body } = planAnswer(page, { 'accept-encoding': 'gzip', range: 'bytes=10-19' });
    expect([status, body]).toEqual([206, { first: 10, last: 19, gzip: false }]);
    expect(headers).toMatchObject({
      'Content-Range': 'bytes 10-19/5000',
      'Content-Length': '10',
      ETag: '"abc"',
    });
  });

  it('sends the whole file where the stretch was meant of another', () => {
    const headers = { range: 'bytes=10-19', 'if-range': '"old"' };
    expect(planAnswer(recording, headers)).toMatchObject({ status: 200, body: { first: 0, last: 4999 } });
  });

  it('says how long the file is to whom asks beyond its end', () => {
    const { status, headers, body } = planAnswer(recording, { range: 'bytes=5000-' });
    expect([status, headers['Content-Range'], body]).toEqual([416, 'bytes */5000', undefined]);
  });

  it('answers 304 before it looks at the stretch', () => {
    const answer = planAnswer(recording, { range: 'bytes=9999-', 'if-none-match': '"abc"' });
    expect(answer).toMatchObject({ status: 304, headers: { ETag: '"abc"' } });
    expect(answer.body).toBeUndefined();
  });
});
