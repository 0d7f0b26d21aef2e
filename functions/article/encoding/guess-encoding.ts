import { analyse } from 'chardet';
import { readWindows1252 } from './windows-1252.ts';

// A guess over more text is no better, only slower.
const sampleBytes = 65_536;

// With fewer letters beyond ASCII, chardet takes Spanish for Polish and French for Latvian.
const enoughLetters = 40;

// Of 100. Random bytes reach 21.
const leastConfidence = 25;

const western = new Set(['windows-1252', 'ISO-8859-1', 'ISO-8859-15']);

/** The encoding of text that is not UTF-8, or nothing where no encoding makes sense of it. */
export function guessEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, sampleBytes);
  const text = readWindows1252(sample);
  const letters = text.match(/[À-ÿŠšŽžŒœŸ]/g)?.length ?? 0;
  const isWestern = looksWestern(text);
  if (isWestern && letters < enoughLetters) return 'windows-1252';
  const guess = analyse(sample).find(
    ({ confidence, name }) => confidence >= leastConfidence && canDecode(name, bytes),
  )?.name;
  if (guess === undefined || western.has(guess)) return isWestern ? 'windows-1252' : undefined;
  return guess;
}

/**
 * In Western languages a letter beyond ASCII stands by itself among plain ones, and a sign never stands inside a
 * word: `ÌîñêÐ`, `cafÃ(` and `ma³y` are other encodings read with this one.
 */
function looksWestern(text: string): boolean {
  const high = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const undefinedBytes = text.match(/[\u0081\u008D\u008F\u0090\u009D]/g)?.length ?? 0;
  const runs = text.match(/[À-ÖØ-öø-ÿ]{3,}/g)?.join('').length ?? 0;
  const signs = text.match(/(?<=\p{Ll})[\u00A1-\u00B6\u00B8-\u00BF×÷](?=\p{Ll})/gu)?.length ?? 0;
  const capitals = text.match(/(?<=[a-z])[À-ÖØ-Þ]/g)?.length ?? 0;
  const strays = text.match(/[ÿþÐ¬¤¦¯¨¸](?![a-z])/g)?.length ?? 0;
  return undefinedBytes === 0 && runs + signs + capitals + strays <= high / 10;
}

function canDecode(name: string, bytes: Uint8Array): boolean {
  if (name === 'ASCII' || name.startsWith('UTF-')) return false;
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
