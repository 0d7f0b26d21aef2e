import { describe, expect, test } from 'vitest';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { readShowFile } from '../../functions/show/read-show-file.ts';
import { writeShow } from '../../functions/show/write-show.ts';
import { show } from '../site/specimens.ts';

describe('show.json', () => {
  test.each([show, defaultShow('main')])('reads back what was written', (settings) => {
    expect(readShowFile(utf8(writeShow(settings)))).toEqual(settings);
  });

  test('has the same bytes in whatever order the settings were put together', () => {
    const reversed = Object.fromEntries(Object.entries(show).reverse());
    expect(writeShow({ ...show, ...reversed })).toBe(writeShow(show));
    expect(writeShow(readShowFile(utf8(JSON.stringify(reversed))))).toBe(writeShow(show));
  });

  test.each([
    ['{', 'show.json is not JSON in UTF-8'],
    ['[]', 'show.json is not an object'],
    ['null', 'show.json is not an object'],
    [JSON.stringify({ ...show, version: 2 }), 'show.json: version is not 1, the one that this release reads'],
    [JSON.stringify({ ...show, title: undefined }), 'show.json: title is not a string'],
    [JSON.stringify({ ...show, explicit: 'no' }), 'show.json: explicit is not true or false'],
    [JSON.stringify({ ...show, email: 7 }), 'show.json: email is not a string'],
  ])('refuses %j', (text, message) => {
    expect(() => readShowFile(utf8(text))).toThrow(UnreadableError);
    expect(() => readShowFile(utf8(text))).toThrow(message);
  });
});

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
