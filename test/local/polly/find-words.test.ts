import { describe, expect, it } from 'vitest';
import { findWords } from '../../../local/polly/voice/find-words.ts';
import { speakFlite } from '../../../local/polly/voice/speak-flite.ts';

describe('the moments of words', () => {
  it.each([
    ['The old bridge over the river was closed, and nobody knew why.', 'dh ow b ow dh r w k ae n n w'],
    // Figures are said as several words, and "Dr." by itself would be a drive.
    ['Dr. Smith paid $4.2 billion on Tuesday at 9:30 a.m. in Rome.', 'd s p f b aa t ae n ey ih r'],
    ['Mr. Jones didn’t see 1,204 of the well-known U.S. men.', 'm jh d s w ah dh w y m'],
    ['Hello.', 'hh'],
  ])('are those of their first sounds: %s', (text, firstPhones) => {
    const { phones } = speakFlite({ voice: 'rms', text, rate: 1, pitch: 1 });
    const words = text.split(' ').map((word) => word.replace(/[.,]+$/, ''));
    const seconds = findWords(words, phones);
    const found = seconds.map((start) => phones.find((phone) => phone.startSeconds === start)?.name);
    expect(found.join(' ')).toBe(firstPhones);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });

  it('are found word by word where one of them has no sound', () => {
    const { phones } = speakFlite({ voice: 'rms', text: 'A dog -- barks.', rate: 1, pitch: 1 });
    const seconds = findWords(['A', 'dog', '--', 'barks'], phones);
    const found = seconds.map((start) => phones.find((phone) => phone.startSeconds === start)?.name);
    expect(found).toEqual(['ax', 'd', 'b', 'b']);
  });

  it('are none without words, and the start without sounds', () => {
    expect(findWords([], [])).toEqual([]);
    expect(findWords(['word'], [])).toEqual([0]);
  });
});
