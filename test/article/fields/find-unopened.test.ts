import { expect, test } from 'vitest';
import { read } from '../read.ts';

const why =
  'it is read aloud, as no line of three hyphens (---) stands above it: put one there, and one below the last field';

test.each([
  ['title: Tides\nauthor: Ann\n---\nThe sea came in.', 'title', 1],
  ['title: Tides\n---\nThe sea came in.', 'title', 1],
  ['\nlayout: post\ntitle: Tides\ntags: [a]\ndate: 2026-02-19\n\nThe sea came in.', 'layout', 2],
])('tells of fields that would be read aloud: %j', (text, name, line) => {
  const { omissions } = read('a.md', text);
  expect(omissions).toEqual([{ what: `field "${name}"`, why, line }]);
});

test.each([
  'Note: the sea came in.\nTitle: it went out.\nAnd came again.',
  'Date: 19 February 2026\n\nThe sea came in.',
  'The sea came in.\ntitle: Tides\nauthor: Ann',
  '---\n\nThe sea came in.\n\n---\n\ntitle: Tides',
  '',
])('leaves other texts alone: %j', (text) => {
  expect(read('a.md', `${text}\n\nMore of it.`).omissions).toEqual([]);
});
