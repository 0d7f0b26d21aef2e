import type { XmlElement } from './read-xml.ts';

/** Around these a sentence ends in any case. */
const blockTag = /<\/?(?:speak|p|s|break)\b[^>]*>/g;
const anyTag = /<[^>]*>/g;
const sentenceEnd = /[.!?…:;。！？]["'”’»)\]]*$/;

/** Whether an element holds nothing but whole sentences of the document. */
export function hasWholeSentences(source: string, { start, end }: XmlElement): boolean {
  const before = readText(source.slice(0, start)).split('\n').at(-1) ?? '';
  const inside = readText(source.slice(start, end));
  const after = readText(source.slice(end)).split('\n').at(0) ?? '';
  return isEnded(before) && (isEnded(inside) || after.trim() === '');
}

/** The text without its tags; a line break stands where a block begins or ends. */
function readText(source: string): string {
  return source.replace(/\s+/g, ' ').replace(blockTag, '\n').replace(anyTag, '');
}

function isEnded(text: string): boolean {
  const trimmed = text.trimEnd();
  return trimmed === '' || sentenceEnd.test(trimmed);
}
