import { ArticleError } from '../article-error.ts';
import { cleanText } from './clean-text.ts';
import { guessEncoding } from './guess-encoding.ts';
import { measureUtf8 } from './measure-utf8.ts';
import { nameBinary } from './name-binary.ts';
import { readWindows1252 } from './windows-1252.ts';

/** The text of a file, whichever encoding it was saved in: composed, without invisible characters, lines ended by `\n`. */
export function decodeText({ key, bytes }: { key: string; bytes: Uint8Array }): string {
  const binary = nameBinary(bytes);
  if (binary !== undefined) {
    throw new ArticleError(
      key,
      `this is ${binary}, not text: upload the article as Markdown, HTML or plain text`,
    );
  }
  const encoding = markedEncoding(bytes) ?? utf16WithoutMark(bytes);
  const text = encoding === undefined ? decodeUnmarked(key, bytes) : decodeMarked(key, { bytes, encoding });
  if (isBinary(text)) {
    throw new ArticleError(
      key,
      'this is not text but binary data: upload Markdown, HTML or plain text, best as UTF-8',
    );
  }
  return cleanText(endLines(text));
}

/** What a byte order mark says. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Western text in UTF-16 has a zero in every other byte, and nowhere else. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = sample.length / 2 / 2;
  if (odd > most && even < odd / 10) return 'utf-16le';
  return even > most && odd < even / 10 ? 'utf-16be' : undefined;
}

function decodeMarked(key: string, { bytes, encoding }: { bytes: Uint8Array; encoding: string }): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    if (encoding === 'utf-8') throw brokenUtf8(key, { at: measureUtf8(bytes).firstBadByte, bytes, cause });
    const name = encoding.slice(0, 6).toUpperCase();
    throw new ArticleError(
      key,
      `the text begins as ${name} but breaks off or breaks its rules: save it again as UTF-8`,
      {
        cause,
      },
    );
  }
}

function decodeUnmarked(key: string, bytes: Uint8Array): string {
  const { sequences, badBytes, firstBadByte } = measureUtf8(bytes);
  if (badBytes === 0) return new TextDecoder('utf-8').decode(bytes);
  const encoding = sequences >= badBytes ? undefined : guessEncoding(bytes);
  if (encoding === undefined) throw brokenUtf8(key, { at: firstBadByte, bytes });
  return encoding === 'windows-1252' ? readWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

function brokenUtf8(key: string, bad: { at: number; bytes: Uint8Array; cause?: unknown }): ArticleError {
  const line = bad.bytes.subarray(0, bad.at).filter((byte) => byte === 0x0a).length + 1;
  const value = (bad.bytes[bad.at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return new ArticleError(
    key,
    `the text is not valid UTF-8: byte ${bad.at + 1} (0x${value}, in line ${line}) belongs to no character; save the file again as UTF-8`,
    { cause: bad.cause },
  );
}

/** Control characters beyond one in 200 mean that this was never text. */
function isBinary(text: string): boolean {
  const controls = text.match(/(?![\s\u0080-\u009F])\p{Cc}/gu)?.length ?? 0;
  return text.includes('\u0000') || controls > text.length / 200;
}

function endLines(text: string): string {
  return text.replace(/\r\n?|[\u0085\u2028\v]/g, '\n').replace(/[\f\u2029]/g, '\n\n');
}
