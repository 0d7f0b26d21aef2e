import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEventKeys } from '../../../functions/cloud/queue/read-events.ts';
import { s3Event, s3Record, testEvent } from '../s3-event.ts';

describe('readEventKeys', () => {
  test.each([
    ['texts/my file+ü (1).txt', 'texts%2Fmy+file%2B%C3%BC+%281%29.txt'],
    ['red flower.md', 'red+flower.md'],
    ['50%25.md', '50%2525.md'],
    ['a/b.md', 'a/b.md'],
  ])('decodes %j once', (key, encoded) => {
    const body = JSON.stringify({ Records: [{ eventVersion: '2.1', s3: { object: { key: encoded } } }] });
    expect(readEventKeys(body)).toEqual([key]);
  });

  test('reads back every key that S3 can write', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        expect(readEventKeys(s3Event(key))).toEqual([key]);
      }),
    );
  });

  test('reads events that come by way of EventBridge, whose keys are not encoded', () => {
    const event = (key: unknown) => JSON.stringify({ source: 'aws.s3', detail: { object: { key } } });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (key) => {
        expect(readEventKeys(event(key))).toEqual([key]);
      }),
    );
    expect(() => readEventKeys(event(''))).toThrow(/no object key: .*; expected detail.object.key/);
    expect(() => readEventKeys('{"source":"aws.s3"}')).toThrow(/expected detail.object.key/);
  });

  test('gives each key of several records once, in their order', () => {
    expect(readEventKeys(s3Event('b.md', 'a.md', 'b.md'))).toEqual(['b.md', 'a.md']);
  });

  test.each(['2.0', '2.1', '2.5', '2.6', '2.17'])('takes event version %s', (version) => {
    const body = JSON.stringify({ Records: [s3Record('a.md', 'ObjectRemoved:Delete', version)] });
    expect(readEventKeys(body)).toEqual(['a.md']);
  });

  test('finds no key in a test event or an empty list', () => {
    expect(readEventKeys(testEvent)).toEqual([]);
    expect(readEventKeys('{"Records":[]}')).toEqual([]);
  });

  test('takes the key of an event bus as it is', () => {
    const event = {
      source: 'aws.s3',
      'detail-type': 'Object Created',
      detail: { object: { key: 'a+b %25.md' } },
    };
    expect(readEventKeys(JSON.stringify(event))).toEqual(['a+b %25.md']);
  });

  test.each([
    ['{"source":"aws.s3"}', /^event has no object key: .*; expected detail\.object\.key/],
    ['{"source":"aws.s3","detail":{"object":{"key":""}}}', /^event has no object key/],
    ['', /^message is no JSON: ""; expected an S3 event/],
    ['not json', /^message is no JSON: "not json"/],
    ['null', /^message is no S3 event: "null"; expected a list "Records"/],
    ['[]', /^message is no S3 event/],
    ['{"Records":"none"}', /^message is no S3 event/],
    ['{"Records":[null]}', /^event version is undefined; expected 2\.x/],
    [JSON.stringify({ Records: [s3Record('a', 'ObjectCreated:Put', '3.0')] }), /^event version is "3\.0"/],
    ['{"Records":[{"eventVersion":"2.1"}]}', /^event record has no object key/],
    ['{"Records":[{"eventVersion":"2.1","s3":{"object":{"key":7}}}]}', /^event record has no object key/],
    [
      '{"Records":[{"eventVersion":"2.1","s3":{"object":{"key":"%E0%A4"}}}]}',
      /^object key "%E0%A4" cannot be/,
    ],
  ])('refuses %s', (body, message) => {
    expect(() => readEventKeys(body)).toThrow(expect.objectContaining({ name: 'EventError' }));
    expect(() => readEventKeys(body)).toThrow(message);
  });

  test('shows no more than the beginning of a long message', () => {
    expect(() => readEventKeys('x'.repeat(100_000))).toThrow(/^message is no JSON: "x{200}…"; /);
  });

  test('either reads keys or refuses, whatever the message', () => {
    fc.assert(
      fc.property(fc.json(), (body) => {
        try {
          expect(readEventKeys(body)).toBeInstanceOf(Array);
        } catch (error) {
          expect(error).toMatchObject({ name: 'EventError' });
        }
      }),
    );
  });
});
