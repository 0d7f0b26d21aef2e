import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secondsOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { timeCues } from '../../../functions/episode/recording/time-cues.ts';
import { spokenTexts } from '../../../functions/script/say-blocks.ts';
import { splitSentences } from '../../../functions/script/sentences/split-sentences.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const sentence = fc.constantFrom(
  'It rose.',
  'Why?  ',
  '“No!” he said.',
  'A & B <c>.',
  `${'On and on, '.repeat(300)}it went.`,
);
const paragraphs = fc.array(fc.array(sentence, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 6,
});

it('cues are in order, never overlap, cover each paragraph’s time, and say all of its words once', () => {
  fc.assert(
    fc.property(paragraphs, fc.infiniteStream(fc.integer({ min: 1, max: 90 })), (drawn, lengths) => {
      const article = makeArticle({
        author: 'Ann',
        blocks: drawn.map((texts) => paragraph(texts.join(' '))),
      });
      const { chunks } = writeScript(article, voice);
      const said = spokenTexts(article.blocks, voice);
      const length = () => lengths.next().value ?? 1;
      let frame = 0;
      const timeline = chunks.map(({ parts }) => {
        const startFrame = frame;
        let [from, start] = [0, 0];
        const starts = splitSentences(parts[0]?.text ?? '', 'en').map((text) => {
          const found = { from, startFrame: start };
          [from, start] = [from + text.length, start + length()];
          return found;
        });
        // Half of the passages are such that their sentences cannot be told.
        const sentences = [length() % 2 === 0 ? starts : starts.slice(0, 1)];
        frame += start + 10;
        return { startFrame, frames: start, sentences };
      });
      const cues = timeCues(chunks, timeline, said);
      for (const [index, cue] of cues.entries()) {
        expect(cue.endSeconds).toBeGreaterThanOrEqual(cue.startSeconds);
        expect(cue.startSeconds).toBeGreaterThanOrEqual(cues[index - 1]?.endSeconds ?? 0);
      }
      for (const [block, text = ''] of said.entries()) {
        const own = cues.filter((cue) => cue.block === block);
        expect(own.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
        const spans = timeline.filter((_, index) => chunks[index]?.parts[0]?.block === block);
        const [first, last] = [spans[0], spans.at(-1)];
        expect(own[0]?.startSeconds).toBe(secondsOf(first?.startFrame ?? -1));
        expect(own.at(-1)?.endSeconds).toBe(secondsOf((last?.startFrame ?? 0) + (last?.frames ?? 0)));
      }
    }),
    { numRuns: 60 },
  );
});
