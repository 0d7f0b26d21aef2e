import type { Engine } from '../script/script.ts';

/** US$ per million billed characters, read in October 2026 from https://aws.amazon.com/polly/pricing/. */
const dollarsPerMillion: Readonly<Record<Engine, number>> = {
  standard: 4,
  neural: 16,
  generative: 30,
  'long-form': 100,
};

/** What so many characters cost on each engine, in US$, without free tiers. */
export function priceDollars(characters: number): Readonly<Record<Engine, number>> {
  const price = (engine: Engine) => (characters * dollarsPerMillion[engine]) / 1_000_000;
  return {
    standard: price('standard'),
    neural: price('neural'),
    generative: price('generative'),
    'long-form': price('long-form'),
  };
}
