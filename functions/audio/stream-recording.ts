import { framesOf } from './mp3-frame.ts';
import { writeSilence } from './write-silence.ts';

/** One chunk's sound: bare frames as `readFrames` returns them, and the silence behind them. */
export type Sound = { readonly frames: Uint8Array; readonly pauseSeconds: number };

/**
 * The bytes of an MP3, piece by piece: the header that `layOutRecording` made, and the chunks' frames, untouched.
 * Nothing is decoded or encoded.
 */
export async function* streamRecording(
  header: Uint8Array,
  sounds: AsyncIterable<Sound>,
): AsyncGenerator<Uint8Array> {
  yield header;
  for await (const { frames, pauseSeconds } of sounds) {
    yield frames;
    const silentFrames = framesOf(pauseSeconds);
    if (silentFrames > 0) yield writeSilence(silentFrames);
  }
}
