import { createHash } from 'node:crypto';
import { writeTag } from '../sound/encode-mp3.ts';
import type { Step } from '../ssml/plan-speech.ts';
import { framesAtMost, framesInFront, timeSteps } from './time-steps.ts';
import { toneFrameBytes, writeStill, writeTone } from './tone-frame.ts';

/** A median of the neural engine, measured: 278 ms of silence behind. */
const framesBehind = 12;

/**
 * An MP3 as Polly would send it for these steps, of tones in place of words. It costs no more than to write the bytes,
 * and `readToneStamp` tells of each frame which sentence it belongs to, so that nothing can get lost unseen.
 */
export function speakInstantly(steps: readonly Step[], voice: string): Uint8Array {
  const parts = [writeTag(), writeStill(framesInFront)];
  for (const { step, frames } of timeSteps(steps))
    parts.push(step.kind === 'say' ? writeSentence(step, voice, frames) : writeStill(frames));
  parts.push(writeStill(framesBehind));
  return Buffer.concat(parts).subarray(0, writeTag().length + framesAtMost * toneFrameBytes);
}

type Sentence = Extract<Step, { readonly kind: 'say' }>;

function writeSentence({ spoken, prosody }: Sentence, voice: string, frames: number): Uint8Array {
  const sentence = createHash('sha256').update(`${voice}: ${spoken.text}`).digest();
  return writeTone(sentence, frames, prosody.gainDecibels);
}
