import { frameBytes, framesOf, secondsOf } from '../../audio/frames/mp3-frame.ts';
import { chooseGains } from '../../audio/loudness/choose-gains.ts';
import { type Loudness, measureLoudness } from '../../audio/loudness/measure-loudness.ts';
import { type Ends, measureEnds } from '../../audio/pauses/measure-ends.ts';
import type { Measure } from '../../audio/recording/lay-out-recording.ts';
import { type Script, voiceOf } from '../../script/script.ts';
import type { SpokenChunk } from '../../speech/speak-chunk.ts';
import type { Jingle, Jingles } from './jingles.ts';

/** A part of a recording, from the intro to the outro: all that has to be known of it before it is joined. */
export type Piece = Measure & {
  readonly digest: string;
  readonly loudness: Loudness;
  readonly ends: Ends;
  /** Whose sound it is: what is of one voice is made louder alike. */
  readonly voice: string;
};

/** A piece, and by how many steps it is made louder. */
export type LevelPiece = Piece & { readonly gainSteps: number };

/** Between an intro of the author's own and the first word. */
const introPauseSeconds = 0.5;

/** The parts of a recording in the order in which they are heard, each with its gain. */
export function lineUp(
  script: Script,
  spoken: readonly SpokenChunk[],
  { intro, outro }: Jingles,
): readonly LevelPiece[] {
  const said = spoken.map((sound, index) => {
    const chunk = script.chunks[index];
    const voice = chunk === undefined ? script.voice : voiceOf(script, chunk);
    return { ...sound, pauseSeconds: chunk?.pauseSeconds ?? 0, voice: voice.id };
  });
  const pieces: readonly Piece[] = [
    ...(intro === undefined ? [] : [pieceOf(intro, 'intro.mp3', introPauseSeconds)]),
    ...said,
    ...(outro === undefined ? [] : [pieceOf(outro, 'outro.mp3', 0)]),
  ];
  const gains = chooseGains(pieces);
  return pieces.map((piece, index) => ({
    ...piece,
    pauseSeconds: silenceBetween(piece, pieces[index + 1]),
    gainSteps: gains[index] ?? 0,
  }));
}

/** What a pause wants beyond the silence at the end of the sound before it and at the start of the one behind it. */
function silenceBetween({ pauseSeconds, ends }: Piece, next: Piece | undefined): number {
  const heard = ends.trailingFrames + (next?.ends.leadingFrames ?? 0);
  return secondsOf(Math.max(0, framesOf(pauseSeconds) - heard));
}

function pieceOf({ frames, digest }: Jingle, voice: string, pauseSeconds: number): Piece {
  return {
    frames: frames.length / frameBytes,
    sentences: [],
    loudness: measureLoudness(frames),
    ends: measureEnds(frames),
    ...{ digest, voice, pauseSeconds },
  };
}
