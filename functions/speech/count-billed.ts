import type { Polly } from './polly.ts';

/** A Polly, and what it was asked for and billed so far, also for sound that was of no use. */
export type CountedPolly = {
  readonly polly: Polly;
  readonly billed: { readonly characters: number; readonly requests: number };
};

/** Counts what is billed of all that is asked through it. */
export function countBilled(polly: Polly): CountedPolly {
  const billed = { characters: 0, requests: 0 };
  return {
    billed,
    polly: {
      describeVoices: () => polly.describeVoices(),
      synthesize: async (request) => {
        const audio = await polly.synthesize(request);
        billed.characters += audio.billedCharacters;
        billed.requests += 1;
        return audio;
      },
    },
  };
}
