/** How far the narration is. */
export type Progress = {
  readonly chunks: { readonly done: number; readonly total: number };
  readonly articles: { readonly done: number; readonly total: number };
};

const widthCharacters = 24;

/** One line that shows how much of the text at work is spoken, no longer than the terminal is wide. */
export function drawBar({ chunks, articles }: Progress, columns: number): string {
  const share = chunks.total === 0 ? 0 : Math.min(1, chunks.done / chunks.total);
  const filled = Math.floor(share * widthCharacters);
  const bar = '█'.repeat(filled) + '░'.repeat(widthCharacters - filled);
  const text = `${bar} ${chunks.done} of ${chunks.total} chunks, ${articles.done} of ${articles.total} articles`;
  // A full last column makes some terminals wrap.
  return text.slice(0, Math.max(0, columns - 1));
}
