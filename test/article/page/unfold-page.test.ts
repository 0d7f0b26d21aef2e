import { describe, expect, test } from 'vitest';
import { read, wordsOf } from '../read.ts';

const sentence =
  'The sea rose in the night, and nobody in the village had seen it so high before that, or since. ';
const prose = `<p>${sentence.repeat(4)}</p>`;

function wordsOfPage(body: string): string {
  return wordsOf(read('a.html', `<body>${body}</body>`).blocks);
}

describe('opens what is folded', () => {
  const fold = (attributes: string) =>
    `<article>${prose.repeat(3)}<div><button aria-controls="one"><span>How high?</span></button>` +
    `<div id="one" ${attributes}><p>As high as the church, and in one year as high as its bell, says everybody here.</p></div></div></article>`;

  test.each(['hidden', 'aria-hidden="true"', 'style="height:0;display:none"'])('by %s', (attributes) => {
    expect(wordsOfPage(fold(attributes))).toMatch(/How high\? As high as the church/);
  });

  test('but no menu, and no box that asks for an address', () => {
    const links = Array.from({ length: 20 }, (_, index) => `<a href="/${index}">Village ${index}</a> `).join(
      '',
    );
    const menu = `<button aria-controls="menu">Menu</button><div id="menu" hidden><p>${links}</p></div>`;
    const box = `<button aria-controls="box">Write</button><div role="dialog" hidden><div id="box">${prose}</div></div>`;
    const words = wordsOfPage(`${menu}${box}<article>${prose.repeat(3)}</article>`);
    expect(words).toBe(sentence.repeat(12).trim());
  });
});

test('puts what was rendered late where a script would put it', () => {
  const body = `<article>${prose}<template id="B:1"></template>${prose}<template id="P:2"></template></article>
    <div hidden id="S:1"><p>Amid all this ${sentence}</p></div><div hidden id="S:2"><p>At its end ${sentence}</p></div>`;
  expect(wordsOfPage(body)).toMatch(/^The sea.*Amid all this.*The sea.*At its end/);
});

test('puts a late piece where either of its two marks is, and none into itself', () => {
  const late = `<div hidden id="S:1"><p>Amid all this ${sentence}</p><template id="B:1"></template></div>`;
  expect(
    wordsOfPage(`<article>${prose}<template id="P:2"></template>${prose}</article>
    <div hidden id="S:2"><p>Late. ${sentence}</p></div>`),
  ).toMatch(/since\. Late\. .* The sea/);
  expect(wordsOfPage(`<article>${prose}${late}</article>`)).toMatch(/^The sea.*Amid all this/);
});

test('opens no dialogue box', () => {
  const box = `<button aria-controls="box">Write</button><div id="box" role="dialog" hidden>${prose}</div>`;
  expect(wordsOfPage(`<article>${prose.repeat(3)}${box}</article>`)).toBe(sentence.repeat(12).trim());
});

test('keeps headings, whatever their anchors are called', () => {
  const body = `<article>${prose.repeat(2)}<h2 class="header-anchor-post" id="banner">The second night</h2>${prose.repeat(2)}<h2 class="sr-only">Unseen</h2>${prose}</article>`;
  const { blocks } = read('a.html', `<body>${body}</body>`);
  expect(blocks.filter(({ kind }) => kind === 'heading')).toEqual([
    { kind: 'heading', level: 2, content: [{ text: 'The second night' }] },
  ]);
});

test('reads sections that are named after the table of contents', () => {
  const entries =
    '<div class="toc"><ul><li><a href="#toc_1">One</a></li><li><a href="#toc_2">Two</a></li></ul></div>';
  const sections = `<section id="toc_1"><h2>One</h2>${prose}</section><section id="toc_2"><h2>Two</h2>${prose}</section>`;
  const words = wordsOfPage(`<main>${entries}${prose.repeat(2)}${sections}</main>`);
  expect(words).toBe(`${sentence.repeat(8)}One ${sentence.repeat(4)}Two ${sentence.repeat(4)}`.trim());
});

test('takes the list where each entry is marked as an article, and readers would find only its head', () => {
  const entry = (index: number) =>
    `<article class="venue"><div class="venue-head"><h3>Place ${index}</h3><ul><li>Cheap</li></ul></div><div class="venue-body"><p>Number ${index}: ${sentence.repeat(2)}</p></div></article>`;
  const entries = Array.from({ length: 12 }, (_, index) => entry(index)).join('');
  expect(wordsOfPage(`<div class="head"><p>${sentence}</p></div><div>${entries}</div>`)).toMatch(
    /Place 0 .*Number 0: .*Number 11: /,
  );
});

test('leaves out a section about the author at the end, and says so', () => {
  const about = '<h2>About the author</h2><p>Ann Lee lives by the sea, and has done so for years.</p>';
  const { blocks, omissions } = read('a.html', `<body><article>${prose.repeat(3)}${about}</article></body>`);
  expect(wordsOf(blocks)).toBe(sentence.repeat(12).trim());
  expect(omissions.map(({ what }) => what)).toContain('“About the author”');
});
