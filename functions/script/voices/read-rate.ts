/** In per cent of a voice's usual rate: https://docs.aws.amazon.com/polly/latest/dg/prosody-tag.html. */
export const rateLimits = { least: 20, most: 200 } as const;

/** How a rate is written, for messages. */
export const expectedRate = `expected a percentage of the usual rate from ${rateLimits.least}% to ${rateLimits.most}%, such as 90%`;

/** A rate such as `90%` or `90`, or nothing where it is none that Polly speaks in. */
export function readRate(text: string): number | undefined {
  const written = /^([1-9]\d{1,2})\s*%?$/.exec(text.trim());
  const rate = Number(written?.[1]);
  return rate >= rateLimits.least && rate <= rateLimits.most ? rate : undefined;
}
