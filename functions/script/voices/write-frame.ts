import type { Voice } from '../script.ts';

/** What stands around all that one request says. */
export type Frame = { readonly before: string; readonly after: string };

/**
 * The tags of a voice's rate and style; none for its usual ones, so that what was spoken without stays as it is. They enclose a whole
 * request, because the generative engine takes a rate around whole sentences only
 * (https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html).
 */
export function frameOf({ rate, style }: Pick<Voice, 'rate' | 'style'>): Frame {
  const isNews = style === 'news';
  return {
    before: `${isNews ? '<amazon:domain name="news">' : ''}${rate === undefined ? '' : `<prosody rate="${rate}%">`}`,
    after: `${rate === undefined ? '' : '</prosody>'}${isNews ? '</amazon:domain>' : ''}`,
  };
}

/** How many characters of a request the frame takes. */
export function lengthOfFrame(voice: Pick<Voice, 'rate' | 'style'>): number {
  const { before, after } = frameOf(voice);
  return before.length + after.length;
}
