import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { delayFrames, frameBytes, secondsOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { findSentences } from '../../../functions/audio/sentences/find-sentences.ts';
import { createRandom } from '../../script/packing/make-book.ts';
import { encodeSound } from '../encode-sound.ts';
import { hiss, sounding, speech } from '../sounding.ts';

const heard = (frame: number) => frame + delayFrames;
const part = (text: string, breakSeconds = 0) => ({ block: 0, text, breakSeconds });
const startsOf = (frames: readonly Uint8Array[], ...texts: readonly string[]) =>
  findSentences(concatenate(frames), { parts: texts.map((text) => part(text)) }, 'en');
const twelve = 'Over the sand and the sea the wind blew on and on.';

describe('findSentences', () => {
  it('begins a sentence half a frame before it sounds, and by the delay of encoder and decoder later, and says where in the text it stands', () => {
    const frames = [hiss(2), speech(60), hiss(12), speech(60), hiss(4)];
    expect(startsOf(frames, `${twelve} ${twelve}`)).toEqual([
      [
        { from: 0, startFrame: 0 },
        { from: twelve.length + 1, startFrame: heard(73.5) },
      ],
    ]);
  });

  it('takes a sound as begun where the encoder spends more on it, three frames before its level shows at most', () => {
    const frames = [speech(60), hiss(10), sounding(2, 130, 1_300), speech(60)];
    expect(startsOf(frames, `${twelve} ${twelve}`)[0]?.[1]?.startFrame).toBe(heard(69.5));
  });

  it('takes a quiet run of three frames for a pause, and a shorter one for a part of a word', () => {
    expect(startsOf([speech(60), hiss(3), speech(60)], `${twelve} ${twelve}`)[0]).toHaveLength(2);
    expect(startsOf([speech(60), hiss(2), speech(60)], `${twelve} ${twelve}`)[0]).toHaveLength(1);
  });

  it('tells the end of a sentence from a longer pause in the middle of one', () => {
    const frames = [speech(28), hiss(14), speech(28), hiss(12), speech(110)];
    const starts = startsOf(frames, `${twelve} ${twelve.replace('.', ',')} ${twelve}`);
    expect(starts[0]?.map(({ startFrame }) => startFrame)).toEqual([0, heard(81.5)]);
  });

  it('knows how long a voice pauses neither by a pause for effect nor by the stops in words', () => {
    const effect = [speech(60), hiss(14), speech(23), hiss(40), speech(37), hiss(14), speech(60)];
    const starts = startsOf(effect, `${twelve} ${twelve} ${twelve}`);
    expect(starts[0]?.map(({ startFrame }) => startFrame)).toEqual([0, heard(73.5), heard(187.5)]);
    const stop = [speech(60), hiss(4), speech(12), hiss(14), speech(48)];
    expect(startsOf(stop, `${twelve} ${twelve}`)[0]?.[1]?.startFrame).toBe(heard(89.5));
  });

  it('finds the sentences of each part inside it', () => {
    const said = [speech(60), hiss(12), speech(60)];
    const frames = concatenate([...said, writeSilence(31), ...said]);
    const parts = [part(`${twelve} ${twelve}`), part(`${twelve} ${twelve}`, 0.75)];
    const starts = findSentences(frames, { parts }, 'en').map((sentences) =>
      sentences.map(({ startFrame }) => startFrame),
    );
    expect(starts).toEqual([
      [0, heard(71.5)],
      [heard(162.5), heard(234.5)],
    ]);
  });

  it('hears pauses of a fifth of a second in a white noise, and tells syllables that die away from them', async () => {
    const random = createRandom(1);
    const starts = [0.2, 1.7, 3.2];
    // Syllables of 0.25 s that fall by 30 dB; noise of -55 dB.
    const voice = (second: number) => {
      const start = starts.findLast((place) => place <= second) ?? Number.POSITIVE_INFINITY;
      const sounded = second - start;
      if (sounded < 0 || sounded > 1.3) return 0;
      return 0.3 * 10 ** (-6 * (sounded % 0.25)) * Math.sin(2 * Math.PI * 440 * second);
    };
    const noise = () => Math.sqrt(3) * 10 ** (-55 / 20) * (2 * random() - 1);
    const sound = await encodeSound(4.7, (second) => voice(second) + noise());
    const [found] = startsOf([sound], `${twelve} ${twelve} ${twelve}`);
    expect(found).toHaveLength(3);
    for (const [index, start] of starts.entries()) {
      if (index > 0)
        expect(Math.abs(secondsOf((found?.[index]?.startFrame ?? 0) - delayFrames) - start)).toBeLessThan(
          0.03,
        );
    }
  });

  it('expects a sentence to last as long as what is said of it, at the place that is shown', () => {
    const shown = 'It was XCVIII. It was so.';
    const said = 'It was the number ninety-eight of all of them, and no other one. It was so.';
    const frames = [speech(30), hiss(12), speech(100), hiss(12), speech(20)];
    const find = (parts: Parameters<typeof findSentences>[1]['parts']) =>
      findSentences(concatenate(frames), { parts }, 'en');
    const starts = [0, heard(153.5)];
    expect(find([{ ...part(shown), said }])[0]).toEqual([
      { from: 0, startFrame: starts[0] },
      { from: 'It was XCVIII. '.length, startFrame: starts[1] },
    ]);
    expect(find([part(shown)])[0]?.[1]?.startFrame).not.toBe(starts[1]);
    expect(find([{ ...part(shown), said: 'It was, and it was so.' }])).toEqual(find([part(shown)]));
  });

  it('leaves a passage whole whose voice makes no pause, or only where no sentence can end', () => {
    const whole = [[{ from: 0, startFrame: 0 }]];
    expect(startsOf([speech(120)], `${twelve} ${twelve}`)).toEqual(whole);
    expect(startsOf([speech(10), hiss(12), speech(190)], `${twelve} ${twelve}`)).toEqual(whole);
    expect(startsOf([], `${twelve} ${twelve}`)).toEqual(whole);
  });

  it('begins each part where it begins, its sentences in order and inside it, whatever the sound', () => {
    const stretch = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(writeSilence),
      fc
        .tuple(fc.integer({ min: 1, max: 60 }), fc.nat({ max: 255 }), fc.nat({ max: 4_095 }))
        .map(([frames, gain, bits]) => sounding(frames, gain, bits)),
    );
    const texts = fc.array(
      fc.array(fc.constantFrom('It rose.', 'Why?', 'He said: “No!”', twelve), { minLength: 1, maxLength: 6 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 30 }), texts, (frames, drawn) => {
        const parts = drawn.map((sentences, index) => part(sentences.join(' '), index === 0 ? 0 : 0.75));
        const sound = concatenate(frames);
        const found = findSentences(sound, { parts }, 'en');
        const starts = found.flat().map(({ startFrame }) => startFrame);
        expect(found).toHaveLength(parts.length);
        expect(starts).toEqual(starts.toSorted((one, other) => one - other));
        expect(starts.at(-1)).toBeLessThanOrEqual(sound.length / frameBytes);
        for (const sentences of found) expect(sentences[0]?.from).toBe(0);
      }),
    );
  });
});
