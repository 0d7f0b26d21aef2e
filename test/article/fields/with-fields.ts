import { read } from '../read.ts';

/** Reads an article with these fields at its top; the first one stands in line 2. */
export function withFields(fields: string) {
  return read('a.md', `---\n${fields}\n---\nThe text.\n`);
}
