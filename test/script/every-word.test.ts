import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadingSettings, readingChoices } from '../../functions/script/reading-policy.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { read } from '../article/read.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;

/** A block in Markdown and in HTML; `@` stands for a word that comes up nowhere else. */
type Sample = { readonly markdown: string; readonly html: string };

const prose = '@ @ @ @, @ @ @ @ @ @ @ @ @ @ @. @ @ @ @ @ @ @ @, @ @ @ @ @ @.';

const samples: readonly Sample[] = [
  { markdown: prose, html: `<p>${prose}</p>` },
  {
    markdown: '@ **@ @** *@* [@ @](https://example.com/) `@` @.',
    html: '<p>@ <b>@ @</b> <i>@</i> <a href="https://example.com/">@ @</a> <code>@</code> @.</p>',
  },
  {
    markdown: '@ @  \n@ @ ~~@~~.',
    html: '<p>@ @<br>@ @ <s>@</s> <mark>@</mark> <kbd>@</kbd> <q>@</q> <abbr title="x">@</abbr> <time>@</time>.</p>',
  },
  { markdown: '## @ @', html: '<h2>@ @</h2>' },
  { markdown: '### @ *@*', html: '<h3>@ <em>@</em></h3>' },
  {
    markdown: '- @ @\n- @\n  - @ @\n  - @\n- @ @',
    html: '<ul><li>@ @</li><li>@<ul><li>@ @</li><li><p>@</p></li></ul></li><li>@ @</li></ul>',
  },
  { markdown: '1. @ @\n2. @\n\n   @ @', html: '<ol><li>@ @</li><li><p>@</p><p>@ @</p></li></ol>' },
  {
    markdown: '- [x] @ @\n- [ ] @',
    html: '<ul><li><input type="checkbox" checked> @ @</li><li><input type="checkbox"> @</li></ul>',
  },
  { markdown: '> @ @ @.\n>\n> @ @', html: '<blockquote><p>@ @ @.</p><p>@ @</p></blockquote>' },
  { markdown: '```\n@ @\n```', html: '<pre><code>@ @</code></pre>' },
  {
    markdown: '| @ | @ |\n|---|---|\n| @ | @ |',
    html: '<table><tr><th>@</th><th>@</th></tr><tr><td>@</td><td>@</td></tr></table>',
  },
  { markdown: '![@ @](https://example.com/a.png)', html: '<img src="https://example.com/a.png" alt="@ @">' },
  { markdown: '<aside>@ @ @</aside>', html: '<aside>@ @ @</aside>' },
  { markdown: '<p data-narration="skip">@ @</p>', html: '<p data-narration="skip">@ @</p>' },
  { markdown: '<!-- skip -->\n\n@ @\n\n<!-- /skip -->', html: '<!-- skip --><p>@ @</p><!-- /skip -->' },
  { markdown: '@ @ $@$ @.', html: '<p>@ @ <math><mi>@</mi></math> @.</p>' },
  { markdown: '***', html: '<hr>' },
  {
    markdown: '<details><summary>@ @</summary>\n\n@ @ @\n\n</details>',
    html: '<details><summary>@ @</summary><p>@ @ @</p></details>',
  },
  { markdown: '<div>@ @ <span>@</span></div>', html: '<div>@ @ <span>@</span><div>@ @</div>@</div>' },
  { markdown: '<dl><dt>@ @</dt><dd>@ @ @</dd></dl>', html: '<dl><dt>@ @</dt><dd>@ @ @</dd></dl>' },
  {
    markdown: '<figure><img src="https://example.com/b.png" alt="@"><figcaption>@ @</figcaption></figure>',
    html: '<figure><img src="https://example.com/b.png" alt="@"><figcaption>@ @</figcaption></figure>',
  },
  {
    markdown: '@ — @ … @ 5-10 km @, THE @ OLD WORD, @.',
    html: '<p>@ — @ … @ 5-10 km @, THE @ OLD WORD, @.</p>',
  },
  {
    markdown: '@ «Без труда не вытащишь и рыбку из пруда», @ (北京大学) @.',
    html: '<p>@ «Без труда не вытащишь и рыбку из пруда», @ (北京大学) @.</p>',
  },
  {
    markdown: '@ #@ @ https://example.com/@ @ [12] @ 🎉 @',
    html: '<p>@ #@ @ https://example.com/@ @ [12] @ 🎉 @</p>',
  },
  {
    markdown: '@ @[^1] @.\n\n[^1]: @ @',
    html: '<p>@<sup class="footnote-ref"><a href="#fn1">[1]</a></sup> @.</p><section class="footnotes"><ol><li id="fn1">@ @</li></ol></section>',
  },
  { markdown: '@ &amp; @ &lt;@&gt; @\\*@ \\_@', html: '<p>@ &amp; @ &lt;@&gt; @*@ _@</p>' },
];

/** Pieces of a plain text. */
const texts = [
  '@ @ @,\n@ @ @.',
  '- @ @\n- @\n* @',
  '1. @\n2. @ @',
  'CHAPTER @\n\n@ @.',
  '@ @\n=====\n\n@ @',
  '@\n\n* * *\n\n@',
  '> @ @\n> @',
  '@ @,\n@ @,\n@ @,\n@ @.',
  '@ #@ https://example.com/@ @ [12] @ 🎉',
  '    @ @\n    @',
  'Note: @ @',
  '@\t@',
  '@ — @ … @ 5-10 km @, THE @ OLD WORD, @.',
];

const consonants = [...'bdfgklmnprstvz'];
const vowels = [...'aeiou'];

/** Made-up words of the same length, so that none is a part of another. */
function makeWord(index: number): string {
  const sign = (among: readonly string[], step: number) =>
    among[Math.floor(index / step) % among.length] ?? '';
  return `${sign(consonants, 1)}${sign(vowels, 14)}${sign(consonants, 70)}${sign(vowels, 980)}q`;
}

function fill(text: string): { readonly text: string; readonly words: readonly string[] } {
  const words: string[] = [];
  const filled = text.replace(/@/g, () => {
    words.push(makeWord(words.length));
    return words.at(-1) ?? '';
  });
  return { text: filled, words };
}

type Case = {
  readonly key: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly settings?: ReadingSettings;
};

/** Words that are neither said once nor reported to be left out. */
function findFaults({ key, text, words, settings = {} }: Case): readonly string[] {
  const article = read(key, text);
  const { chunks, omissions } = writeScript({ ...article, read: settings }, voice);
  const said = chunks.flatMap(({ parts }) => parts.map((part) => part.text)).join('\n');
  const heard = chunks.flatMap(({ parts }) => parts.map((part) => part.said ?? part.text)).join('\n');
  const left = [...article.omissions, ...omissions].map(({ what }) => what).join('\n');
  return words.flatMap((word) => {
    const times = (where: string) => where.split(word).length - 1;
    const isSaidOnce = times(said) === 1 && times(heard) === 1;
    const isReported = times(said) === 0 && times(heard) === 0 && times(left) > 0;
    return isSaidOnce || isReported
      ? []
      : [`${word}: said ${times(said)}, heard ${times(heard)}, reported ${times(left)}`];
  });
}

const articles = fc.array(fc.constantFrom(...samples), { minLength: 1, maxLength: 14 });

/** All that can be set of how an article is read, each by itself as often as with others. */
const policies: fc.Arbitrary<ReadingSettings> = fc.record(
  {
    code: fc.constantFrom(...readingChoices.code),
    tables: fc.constantFrom(...readingChoices.tables),
    images: fc.constantFrom(...readingChoices.images),
    lists: fc.constantFrom(...readingChoices.lists),
    quotes: fc.constantFrom(...readingChoices.quotes),
    headings: fc.constantFrom(...readingChoices.headings),
    footnotes: fc.constantFrom(...readingChoices.footnotes),
    addresses: fc.constantFrom(...readingChoices.addresses),
    tags: fc.constantFrom(...readingChoices.tags),
    emojis: fc.constantFrom(...readingChoices.emojis),
    formulas: fc.constantFrom(...readingChoices.formulas),
    asides: fc.constantFrom(...readingChoices.asides),
  },
  { requiredKeys: [] },
);

function inMarkdown(list: readonly Sample[]): Case {
  const { text, words } = fill(['@ @ @.', ...list.map(({ markdown }) => markdown)].join('\n\n'));
  return { key: 'a.md', text: `---\ntitle: Sea\n---\n${text}\n`, words };
}

function inHtml(list: readonly Sample[]): Case {
  const { text, words } = fill(
    [`<p>${prose}</p>`, ...list.map(({ html }) => html), `<p>${prose}</p>`].join('\n'),
  );
  const page = `<!doctype html><html lang="en"><head><title>Sea</title></head><body><article><h1>Sea</h1>${text}</article></body></html>`;
  return { key: 'a.html', text: page, words };
}

function inText(list: readonly string[]): Case {
  const { text, words } = fill(['@ @ @.', ...list, '@ @ @ @ @ @ @ @.'].join('\n\n'));
  return { key: 'a.txt', text: `Sea\n\n${text}\n`, words };
}

describe('every word of an article is said once, or the report says that it is not', () => {
  it('in Markdown', () => {
    const law = fc.property(articles, policies, (list, settings) => {
      expect(findFaults({ ...inMarkdown(list), settings })).toEqual([]);
    });
    fc.assert(law, { numRuns: 200 });
  });

  it('in HTML', () => {
    const law = fc.property(articles, policies, (list, settings) => {
      expect(findFaults({ ...inHtml(list), settings })).toEqual([]);
    });
    fc.assert(law, { numRuns: 120 });
  });

  it('in plain text', () => {
    const pieces = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 8 });
    const law = fc.property(pieces, policies, (list, settings) => {
      expect(findFaults({ ...inText(list), settings })).toEqual([]);
    });
    fc.assert(law, { numRuns: 150 });
  });

  it.each(samples)('of $html', (sample) => {
    expect(findFaults(inMarkdown([sample]))).toEqual([]);
    expect(findFaults(inHtml([sample]))).toEqual([]);
  });

  const choices = Object.entries(readingChoices).flatMap(([name, all]) =>
    all.map((choice) => [name, choice]),
  );
  it.each(choices)('with %s: %s', (name, choice) => {
    for (const made of [inMarkdown(samples), inHtml(samples), inText(texts)])
      expect(findFaults({ ...made, settings: { [name]: choice } })).toEqual([]);
  });
});
