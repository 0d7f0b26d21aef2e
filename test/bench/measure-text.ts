import { readArticle } from '../../functions/article/read-article.ts';
import { spokenTexts } from '../../functions/script/say-blocks.ts';
import { splitSentences } from '../../functions/script/sentences/split-sentences.ts';
import { findForms } from '../../functions/script/spoken-forms/find-forms.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { essay, makeProse } from './make-prose.ts';
import { median } from './median.ts';
import { readProcessor } from './read-processor.ts';
import { type Section, writeShare } from './section.ts';

const characters = 1_000_000;
const rounds = 5;
const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;

/** Numbers, dashes and capitals as close together as no author writes them. */
const dense =
  'In 1990-95 — the king Louis XIV… paid $3.5m for 5–10 km², said the BBC on 2026-02-19. THE OLD HOUSE OF WORDS was 100 km/h away.';

/** How fast the stages are that handle text, alone and together. */
export async function measureText(): Promise<Section> {
  const markdown = makeProse(characters, essay);
  const paragraphs = markdown.split('\n\n');
  const html = `<html><body><article>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
  const article = read('a.md', markdown);
  const packed = paragraphs.map(() => dense);
  const stages: readonly (readonly [name: string, text: string, work: () => unknown])[] = [
    ['Markdown to blocks', markdown, () => read('a.md', markdown)],
    ['plain text to blocks', markdown, () => read('a.txt', markdown)],
    ['HTML page to blocks', html, () => read('a.html', html)],
    ['what is said of blocks', markdown, () => spokenTexts(article.blocks, { language: 'en-US' })],
    ['sentences', markdown, () => paragraphs.map((text) => splitSentences(text, 'en-US'))],
    ['spoken forms, of prose', markdown, () => paragraphs.map((text) => findForms(text, 'en-US'))],
    ['spoken forms, of nothing else', packed.join(''), () => packed.map((text) => findForms(text, 'en-US'))],
    ['blocks to a script', markdown, () => writeScript(article, voice)],
  ];
  const measured = stages.map(([name, text, work]) => ({
    name,
    megabytes: text.length / 1e6,
    seconds: measure(work),
  }));
  const whole = (measured[0]?.seconds ?? 0) + (measured.at(-1)?.seconds ?? 0);
  return {
    title: 'Text',
    text: `Made-up prose of ${characters / 1e6} MB in paragraphs, and 0.3 MB of sentences that consist of what is said otherwise than it is written; processor time, the median of ${rounds} rounds. The last column sets each stage, for as much text, against reading an article in Markdown and writing its script. MB/s are those of one machine.`,
    head: ['stage', 'MB/s', 'of Markdown to script'],
    rows: measured.map(({ name, megabytes, seconds }) => [
      name,
      (megabytes / seconds).toFixed(megabytes / seconds < 10 ? 1 : 0),
      writeShare(seconds / megabytes / (whole / (markdown.length / 1e6))),
    ]),
  };
}

function read(key: string, text: string) {
  return readArticle({ key, bytes: new TextEncoder().encode(text), maximumCharacters: 2 * characters });
}

/** Seconds of the processor; the first round, in which the code is compiled, does not count. */
function measure(work: () => unknown): number {
  const seconds = Array.from({ length: rounds + 1 }, () => {
    const before = readProcessor();
    work();
    return readProcessor() - before;
  });
  return median(seconds.slice(1));
}
