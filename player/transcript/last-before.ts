/** The index of the last of some moments in order that is not after another one; -1 before the first. */
export function lastBefore(moments: readonly { readonly startSeconds: number }[], seconds: number): number {
  return moments.findLastIndex(({ startSeconds }) => startSeconds <= seconds);
}
