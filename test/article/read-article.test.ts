import { describe, expect, test } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { readArticle } from '../../functions/article/read-article.ts';
import { read, wordsOf } from './read.ts';

describe('refuses, with the key and a remedy,', () => {
  test.each([
    ['an empty file', 'a.md', '', /is empty/],
    ['a blank file', 'a.txt', ' \n\t\r\n\uFEFF', /is empty/],
    ['a document of another kind', 'a.docx', 'x', /a \.docx file cannot be read: upload Markdown \(\.md/],
    ['a file without a kind', 'README', 'x', /cannot be read: upload Markdown/],
    ['a title without a text', 'a.md', '# Only a title', /nothing to read aloud in the file but its title/],
    [
      'a page without a text',
      'a.html',
      '<html><body><script>1</script></body></html>',
      /nothing to read aloud/,
    ],
    ['signs alone', 'a.txt', '🙂 !!! —', /nothing to read aloud/],
    ['code alone', 'a.md', '```\ncode\n```', /nothing to read aloud/],
    ['front matter without a text', 'a.md', '---\ntitle: x\n---\n', /nothing to read aloud/],
  ])('%s', (_, ...[key, content, message]) => {
    expect(() => read(key, content)).toThrow(expect.objectContaining({ key, name: 'ArticleError' }));
    expect(() => read(key, content)).toThrow(message);
  });

  test('an article over the limit, naming both numbers', () => {
    const bytes = new TextEncoder().encode(
      `# Title\n\n${'x'.repeat(101)}\n\n\`\`\`\n${'y'.repeat(500)}\n\`\`\`\n`,
    );
    const attempt = (maximumCharacters: number) => readArticle({ key: 'a.md', bytes, maximumCharacters });
    expect(() => attempt(100)).toThrow(/has 101 characters, and 100 is the most/);
    expect(() => attempt(100)).toThrow(ArticleError);
    expect(attempt(101).title).toBe('Title');
  });

  test('a file that no limit allows, before it is decoded', () => {
    expect(() => read('a.md', new Uint8Array(40_000_001))).toThrow(
      /has 40000001 bytes, and 40000000 is the most/,
    );
  });
});

describe('names an article by', () => {
  test.each([
    ['its front matter', 'a.md', '---\ntitle: Mine\n---\n# Other\n\nText.', 'Mine', 'front matter'],
    [
      'the page’s head',
      'a.html',
      '<title>A page’s own title</title><p>Text.</p>',
      'A page’s own title',
      'metadata',
    ],
    ['its first heading', 'a.md', '## A *small* heading\n\nText.\n\n# Big', 'A small heading', 'heading'],
    ['a first-level heading further down', 'a.md', 'Words.\n\n# Big\n\nText.', 'Big', 'heading'],
    ['a text’s first line', 'a.txt', 'A Title\n\nA text.', 'A Title', 'heading'],
    ['its first sentence', 'a.md', 'Short one. Then more.\n\n## Part', 'Short one', 'first sentence'],
    ['its first question', 'a.md', 'Who goes there? Then more.', 'Who goes there?', 'first sentence'],
    [
      'its file',
      'x/2026-02-19-my_new-post.md',
      '| a | b |\n|---|---|\n| c | d |',
      'My new post',
      'file name',
    ],
  ])('%s', (_, ...[key, content, title, titleSource]) => {
    expect(read(key, content)).toMatchObject({ title, titleSource });
  });

  test('as much of a long first sentence as makes sense', () => {
    const comma =
      'When the tide goes out, the harbour at the end of the long stone pier, which nobody uses, falls dry.';
    expect(read('a.txt', comma).title).toBe(
      'When the tide goes out, the harbour at the end of the long stone pier',
    );
    const word =
      'The harbour at the end of the long stone pier that nobody has used for the better part of it falls dry.';
    expect(read('a.txt', word).title).toBe(
      'The harbour at the end of the long stone pier that nobody has used',
    );
  });

  test.each([
    'x'.repeat(5000),
    `${'👩‍👧'.repeat(40)} words`,
    `${'word '.repeat(2000)}end.`,
    `${', '.repeat(300)}a`,
  ])('at most 80 characters of whatever it starts with', (content) => {
    const { title } = read('a.txt', content);
    expect(title.length).toBeLessThanOrEqual(80);
    expect(title.isWellFormed()).toBe(true);
    expect(title).not.toBe('');
  });
});

test('does not say a title twice', () => {
  const { blocks } = read(
    'a.md',
    '---\ntitle: The tide\n---\n# The Tide!\n\nText about *The tide*.\n\n## The tide\n\nMore.',
  );
  expect(wordsOf(blocks)).toBe('Text about The tide. The tide More.');
});

test('keeps a heading that is another one than the title', () => {
  expect(wordsOf(read('a.md', '---\ntitle: The tide\n---\n# Low water\n\nText.').blocks)).toBe(
    'Low water Text.',
  );
});

test.each([
  [
    'the only heading of the first level, after an introduction',
    'Intro.\n\n# Berlin\n\nText.',
    'Intro. Text.',
  ],
  [
    'one of several of the first level',
    'Intro.\n\n# Paris\n\nText.\n\n# Berlin\n\nText.',
    'Intro. Paris Text. Berlin Text.',
  ],
  ['the first block again further down', '# Berlin\n\nIntro.\n\n# Berlin\n\nText.', 'Intro. Berlin Text.'],
  ['a smaller heading after an introduction', 'Intro.\n\n## Berlin\n\nText.', 'Intro. Berlin Text.'],
])('says no title twice and loses no words where the title is %s', (_, body, words) => {
  expect(wordsOf(read('a.md', `---\ntitle: Berlin\n---\n${body}`).blocks)).toBe(words);
});

test('leaves an incomplete picture address to whoever knows the bucket', () => {
  const article = read('a.md', '---\nimage: cover.jpg\n---\nText.');
  expect(article).toMatchObject({ imageFile: 'cover.jpg', omissions: [] });
  expect(article.image).toBeUndefined();
  const placed = read('a.md', '---\nimage: cover.jpg\nurl: https://a.example/b/c\n---\nText.');
  expect(placed).toMatchObject({ imageFile: 'cover.jpg', image: 'https://a.example/b/cover.jpg' });
  const complete = read('a.md', '---\nimage: https://a.example/x.jpg\n---\nText.');
  expect(complete).not.toHaveProperty('imageFile');
});

test('says that a picture address of another kind is left out', () => {
  const article = read('a.md', '---\nimage: ftp://a.example/x.jpg\n---\nText.');
  expect(article).not.toHaveProperty('imageFile');
  expect(article.omissions).toEqual([
    { line: 2, what: 'image ftp://a.example/x.jpg', why: expect.stringContaining('cannot be used') },
  ]);
});

describe('a title holds nothing that commands a terminal or turns its neighbours around', () => {
  test.each([
    [
      'front matter',
      'a.md',
      '---\ntitle: "A \\e[31mred\\u202Etxt\\x07 \\u2067open"\n---\nText.',
      'A [31mredtxt open',
    ],
    ['a heading', 'a.md', '# A \u202Ered\u202C\u009B \u2066open\n\nText.', 'A red open'],
    ['a page', 'a.html', '<title>A &#8238;red&#x2066;</title><p>Some text of the page.</p>', 'A red'],
    ['the first sentence', 'a.txt', 'A red \u202Esentence. More.', 'A red sentence'],
    ['the name of a file', 'a\u202E\u001Bb.md', 'x'.repeat(100), 'x'.repeat(80)],
  ])('from %s', (_, ...[key, content, title]) => {
    expect(read(key, content).title).toBe(title);
  });

  test('and keeps what Arabic and Hebrew need', () => {
    const title = 'שלום\u200F! \u2067عدد\u2069 \u061C\u200Eab';
    expect(read('a.md', `# ${title}\n\nText.`).title).toBe(title);
  });
});
