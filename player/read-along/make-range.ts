import type { TextIndex } from './index-text.ts';

/** No text has more quotation marks and full stops in a row. */
const marksAtOnce = 8;

/** The page's text between two signs of the folded one, with the full stop or quotation mark behind it. */
export function makeRange({ folded, owners, nodes }: TextIndex, from: number, to: number): Range | undefined {
  const first = nodes[owners[from] ?? -1];
  const last = nodes[owners[to - 1] ?? -1];
  if (!first?.isConnected || !last?.isConnected) return undefined;
  const end = folded.offsets[to - 1] ?? 0;
  const behind = /^.[^\s\p{L}\p{N}]*/su.exec(last.data.slice(end, end + marksAtOnce))?.[0] ?? '';
  const range = document.createRange();
  range.setStart(first, folded.offsets[from] ?? 0);
  range.setEnd(last, Math.min(last.length, end + behind.length));
  return range;
}
