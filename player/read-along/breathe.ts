/** Half a frame at 60 Hz. */
const sliceMilliseconds = 8;

/** To be called in the middle of long work: lets the page go on whenever a slice of time is used up. */
export function breathe(): () => Promise<void> | undefined {
  let since = performance.now();
  return () => {
    if (performance.now() - since < sliceMilliseconds) return undefined;
    return new Promise((resolve) =>
      setTimeout(() => {
        since = performance.now();
        resolve();
      }),
    );
  };
}
