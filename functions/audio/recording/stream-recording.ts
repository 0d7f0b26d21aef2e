import { framesOf } from '../frames/mp3-frame.ts';
import { writeSilence } from '../frames/write-silence.ts';
import { applyGain } from '../loudness/apply-gain.ts';

/** One chunk's sound: bare frames as `readFrames` returns them, by how many steps they are made louder, and the silence behind them. */
export type Sound = {
  readonly frames: Uint8Array;
  readonly gainSteps: number;
  readonly pauseSeconds: number;
};

/**
 * The bytes of an MP3, piece by piece: the header that `layOutRecording` made, and the chunks' frames, louder or quieter.
 * Nothing is decoded or encoded.
 */
export async function* streamRecording(
  header: Uint8Array,
  sounds: AsyncIterable<Sound>,
): AsyncGenerator<Uint8Array> {
  yield header;
  for await (const { frames, gainSteps, pauseSeconds } of sounds) {
    yield applyGain(frames, gainSteps);
    const silentFrames = framesOf(pauseSeconds);
    if (silentFrames > 0) yield writeSilence(silentFrames);
  }
}
