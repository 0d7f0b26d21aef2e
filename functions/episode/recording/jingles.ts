import { digestSound } from '../../speech/digest-sound.ts';

/** A piece of sound of the author's own: bare frames of the episode's format. */
export type Jingle = { readonly frames: Uint8Array; readonly digest: string };

/** What is heard before everything else in an episode, and after it. */
export type Jingles = { readonly intro?: Jingle | undefined; readonly outro?: Jingle | undefined };

/** A jingle out of its frames. */
export function makeJingle(frames: Uint8Array): Jingle {
  return { frames, digest: digestSound(frames) };
}
