import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const sentence =
  'A sentence that is long enough to be taken for a paragraph of an article, with a comma in it. ';
const paragraph = `<p>${sentence.repeat(4)}</p>`;

// Each of these hangs a parser, fills its stack, or makes one of its loops quadratic. The file's time limit is the test.
const readable: Readonly<Record<string, readonly [key: string, content: string]>> = {
  'backtick runs': [
    'a.md',
    `Text ${Array.from({ length: 1000 }, (_, index) => '`'.repeat(index)).join(' ')}`,
  ],
  '20,000 opening brackets': ['a.md', `Text ${'['.repeat(20_000)}`],
  '10,000 half links': ['a.md', `Text ${'[a](<b'.repeat(10_000)}`],
  '30,000 half passages of templates': ['a.md', `Text\n\n${'{% comment %}\n'.repeat(30_000)}`],
  '10,000 half strikes': ['a.md', `Text ${'~~a'.repeat(10_000)}`],
  '10,000 half emphases': ['a.md', `Text ${'*a _b '.repeat(10_000)}`],
  'a table of 5,000 columns': ['a.md', `Text\n\n${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}`],
  '3,000 footnote marks': ['a.md', `Text ${'[^1] '.repeat(3000)}\n\n[^1]: x`],
  '5,000 entities': ['a.md', `Text ${'&amp'.repeat(5000)}`],
  'lists 200 deep': [
    'a.md',
    Array.from({ length: 200 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  ],
  'half a page of doctypes': ['a.html', `${'<!doctype '.repeat(20_000)}>${paragraph}`],
  'half a page of <html': ['a.html', `${'<html '.repeat(20_000)}>${paragraph}`],
  'elements 400 deep': ['a.html', `${'<div>'.repeat(400)}${paragraph}`],
  'lists 200 deep, never closed': ['a.html', '<ul><li>word '.repeat(200)],
  'tables 100 deep': ['a.html', `${'<table><tr><td>word '.repeat(100)}${paragraph}`],
  '10,000 spans': ['a.html', `<p>${'<span>x </span>'.repeat(10_000)}`],
  'deep linked data': [
    'a.html',
    `<script type="application/ld+json">${'['.repeat(20_000)}</script>${paragraph}`,
  ],
  '20,000 lines': ['a.txt', `${'exam-\nple of\n'.repeat(10_000)}`],
  'one long word': ['a.txt', `${'x'.repeat(500_000)} y.`],
  'spaces in a field': [
    'a.md',
    `---
title: @x
 ${' '.repeat(60_000)}y
---
Text`,
  ],
};

const refused: Readonly<Record<string, readonly [key: string, content: string]>> = {
  '10,000 quotation marks': ['a.md', `${'> '.repeat(10_000)}x`],
  '10,000 bullets in a line': ['a.md', `${'- '.repeat(10_000)}x`],
  'lists 2,000 deep': [
    'a.md',
    Array.from({ length: 2000 }, (_, index) => `${'  '.repeat(index)}- a`).join('\n'),
  ],
  '5,000 nested elements': ['a.html', `${'<div>'.repeat(5000)}${paragraph}${'</div>'.repeat(5000)}`],
  '5,000 nested elements in Markdown': ['a.md', `Text\n\n${'<div>'.repeat(5000)}`],
  '50,000 nested elements in Markdown': ['a.md', `Text\n\n${'<div>'.repeat(50_000)}`],
  '50,000 nested elements': ['a.html', `${'<div>'.repeat(50_000)}${paragraph}`],
  '100,001 elements': ['a.html', `${paragraph}${'<br>'.repeat(100_001)}`],
  'more than ten million characters': ['a.html', `${paragraph}${' '.repeat(10_000_001)}`],
};

describe('reads, in good time,', () => {
  test.each(Object.entries(readable))('%s', (_, [key, content]) => {
    const { blocks, title } = read(key, content);
    expect(blocks.length).toBeGreaterThan(0);
    expect(title.length).toBeLessThanOrEqual(80);
  });
});

const word = '<p>A word.</p>';

/** What would be asked for its text by each element around it, and how many blocks there are in it. */
const nested: Readonly<Record<string, readonly [html: string, blocks: number]>> = {
  'plain divisions': ['<div>'.repeat(400) + word.repeat(9000), 9000],
  'named like a table of contents': ['<div class="toc">'.repeat(400) + word.repeat(9000), 9000],
  'named like promotion': ['<div id="ads">'.repeat(400) + word.repeat(9000), 9000],
  'marked as articles': ['<article>'.repeat(400) + word.repeat(5000), 5000],
  'named like by-lines': ['<div class="byline">'.repeat(400) + word.repeat(5000), 5000],
  'hidden, beside a paragraph': [paragraph + '<div hidden>'.repeat(400) + word.repeat(5000), 1],
  'of one long text': ['<div>'.repeat(400) + sentence.repeat(5000), 1],
  'folded, each by a button': [
    Array.from({ length: 400 }, (_, n) => `<button aria-controls="f${n}">${n}</button><div id="f${n}">`).join(
      '',
    ) + paragraph.repeat(2000),
    2000,
  ],
  'of late pieces': [
    Array.from({ length: 8000 }, (_, n) => `<template id="B:${n}"></template>`).join('') +
      Array.from({ length: 8000 }, (_, n) => `<div hidden id="S:${n}">${word}</div>`).join(''),
    8000,
  ],
};

describe('reads all of elements 400 deep', () => {
  test.each(Object.entries(nested))('%s', (_, [html, count]) => {
    expect(read('a.html', html).blocks).toHaveLength(count);
  });
});

describe('refuses, in good time,', () => {
  test.each(Object.entries(refused))('%s', (_, [key, content]) => {
    expect(() => read(key, content)).toThrow(
      /the file (?:is nested too deeply|has too many elements|has \d+ characters) \(the limit is \d+\)/,
    );
  });
});
