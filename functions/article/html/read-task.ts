import type { Inline } from '../article.ts';

type Task = { readonly content: readonly Inline[]; readonly done?: boolean };

/** `[x] done` and `[ ] to do` begin the items of a list of tasks. */
export function readTask(content: readonly Inline[]): Task {
  const [first, ...rest] = content;
  const box = /^\[([ xX])\] +(?=\S)/.exec(first?.text ?? '');
  if (first === undefined || box === null) return { content };
  return { done: box[1] !== ' ', content: [{ ...first, text: first.text.slice(box[0].length) }, ...rest] };
}
