import { createHash } from 'node:crypto';
import { frameBytes, frameSeconds } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { readToneStamp } from '../../../local/polly/instant/tone-frame.ts';

/** A sentence as it sounds in a recording: a hash of its words and voice, and when it begins and ends. */
export type HeardSentence = {
  readonly sentence: string;
  readonly startSeconds: number;
  readonly endSeconds: number;
};

/** What a recording says. */
export type Heard = { readonly sentences: readonly HeardSentence[]; readonly durationSeconds: number };

/** Listens to an MP3 of the instant voice. @throws Error where a sentence is not whole, in order and in one piece */
export function readTones(mp3: Uint8Array): Heard {
  const frames = readFrames(mp3);
  const count = frames.length / frameBytes;
  const sentences: HeardSentence[] = [];
  for (let at = 0; at < count; ) {
    const stamp = readToneStamp(frames.subarray(at * frameBytes, (at + 1) * frameBytes));
    if (stamp === undefined) {
      at += 1;
      continue;
    }
    for (let index = 0; index < stamp.frames; index += 1) {
      const next = readToneStamp(frames.subarray((at + index) * frameBytes, (at + index + 1) * frameBytes));
      if (next?.sentence !== stamp.sentence || next.index !== index) {
        throw new Error(`frame ${at + index} is not frame ${index} of ${stamp.frames} of ${stamp.sentence}`);
      }
    }
    const startSeconds = at * frameSeconds;
    at += stamp.frames;
    sentences.push({ sentence: stamp.sentence, startSeconds, endSeconds: at * frameSeconds });
  }
  return { sentences, durationSeconds: count * frameSeconds };
}

/** The hash under which a sentence will be heard. */
export function nameSentence(words: string, voice: string): string {
  return createHash('sha256').update(`${voice}: ${words}`).digest('hex').slice(0, 16);
}
