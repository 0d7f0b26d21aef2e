import { AwsError } from './aws-error.ts';

// https://docs.aws.amazon.com/polly/latest/dg/limits.html
const charactersAtMost = 6000;
const billedAtMost = 3000;

/** The characters that are billed for a text. @throws AwsError if it is too long */
export function checkLength(text: string, isSsml: boolean): number {
  const billed = countBilled(text, isSsml);
  if (text.length > charactersAtMost || billed > billedAtMost) {
    throw new AwsError('TextLengthExceededException', 'Maximum text length has been exceeded');
  }
  return billed;
}

/**
 * The characters that are billed: all but the tags, escapes as they are written. AWS does not say whether a character
 * is a code point or a UTF-16 unit, nor how an escape counts; this is the strictest way to take it.
 */
export function countBilled(text: string, isSsml: boolean): number {
  return isSsml ? text.replace(/<[^>]*>/g, '').length : text.length;
}
