/** The index of the last of some moments in order that is not after another one; -1 before the first. */
export function lastBefore(moments: readonly { readonly startSeconds: number }[], seconds: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.startSeconds ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
