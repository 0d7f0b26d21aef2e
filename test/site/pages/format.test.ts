import { expect, test } from 'vitest';
import { directionOf } from '../../../functions/site/pages/direction.ts';
import {
  formatDate,
  formatDuration,
  formatSize,
  formatTime,
  isoDuration,
} from '../../../functions/site/pages/format.ts';
import { html, jsonForScript } from '../../../functions/site/pages/html.ts';
import { rootFrom } from '../../../functions/site/pages/write-page.ts';

test.each([
  [0, '0 sec'],
  [33.6, '33 sec'],
  [59.9, '59 sec'],
  [60, '1 min'],
  [312.024, '5 min'],
  [3569, '59 min'],
  [3570, '1 hr'],
  [3900, '1 hr 5 min'],
  [7200, '2 hr'],
])('writes %d seconds as %s', (seconds, words) => {
  expect(formatDuration(seconds, 'en')).toBe(words);
});

test.each([
  [0, '0:00'],
  [59.99, '0:59'],
  [60, '1:00'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [36_061, '10:01:01'],
])('shows %d seconds as the place %s', (seconds, place) => {
  expect(formatTime(seconds)).toBe(place);
});

test('writes dates, sizes and durations', () => {
  expect(formatDate('2026-02-19T23:59:59.000Z', 'en-GB')).toBe('19 February 2026');
  expect([0, 1499, 949_999, 950_000, 12_345_678].map((bytes) => formatSize(bytes, 'en'))).toEqual([
    '1 kB',
    '1 kB',
    '950 kB',
    '1 MB',
    '12.3 MB',
  ]);
  expect(isoDuration(312.6)).toBe('PT312S');
});

test("writes dates and amounts in the reader's language, by the calendar of the feed", () => {
  expect(formatDate('2026-02-19T06:30:00.000Z', 'fr')).toBe('19 février 2026');
  expect(formatDate('2026-02-19T06:30:00.000Z', 'th')).toContain('2026');
  expect(formatDuration(3900, 'de')).toBe('1 Std. 5 Min.');
  expect(formatSize(1_872_144, 'de')).toMatch(/^1,9\sMB$/);
});

test('finds the way to the root from any depth', () => {
  expect(['main', 'main/post/', 'main/2026/02/post/'].map(rootFrom)).toEqual([
    '../',
    '../../',
    '../../../../',
  ]);
});

test.each([
  ['en', 'ltr'],
  ['ar-EG', 'rtl'],
  ['arb', 'rtl'],
  ['he', 'rtl'],
  ['FA', 'rtl'],
  ['ur', 'rtl'],
  ['ku-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['az-Latn-AZ', 'ltr'],
  ['', 'ltr'],
])('reads %s %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('escapes every slot but HTML', () => {
  const slots = html`${'<&>"\'\u0000'} ${['a', html`<b>`, undefined]} ${7}`;
  expect(slots.html).toBe('&lt;&amp;&gt;&quot;&#39; a<b> 7');
});

test('writes JSON that no text can break out of', () => {
  const value = { text: '</script><!--\u2028' };
  expect(jsonForScript(value).html).not.toContain('<');
  expect(JSON.parse(jsonForScript(value).html)).toEqual(value);
});
