import { SpeechError } from '../speech-error.ts';

/** When something of a request's text is said: https://docs.aws.amazon.com/polly/latest/dg/output.html */
export type SpeechMark = {
  readonly type: 'sentence' | 'word';
  readonly milliseconds: number;
  /** Where it stands in the request's text, tags included: in bytes of UTF-8. */
  readonly startByte: number;
  readonly endByte: number;
};

/**
 * The marks of a response, a JSON object a line, in order of time.
 * @throws SpeechError where a line is no mark: the stream broke off
 */
export function readMarks(bytes: Uint8Array): readonly SpeechMark[] {
  // Polly cuts values inside of letters that have several bytes (aws-sdk-js, issue 1683): what is said is not read.
  const lines = new TextDecoder().decode(bytes).split('\n');
  const marks = lines.filter((line) => line.trim() !== '').map(readMark);
  return marks.toSorted((one, other) => one.milliseconds - other.milliseconds);
}

function readMark(line: string): SpeechMark {
  const { type, time, start, end } = parse(line);
  const isKnown = type === 'sentence' || type === 'word';
  if (!isKnown || !isAmount(time) || !isAmount(start) || !isAmount(end))
    throw new SpeechError(
      `Polly sent “${line.slice(0, 60).toWellFormed()}”; expected a sentence or word mark`,
    );
  return { type, milliseconds: time, startByte: start, endByte: end };
}

function parse(line: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch (cause) {
    throw new SpeechError('Polly sent speech marks that are no JSON; expected an object a line', { cause });
  }
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
