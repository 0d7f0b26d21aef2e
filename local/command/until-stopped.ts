import { once } from 'node:events';

/** Resolves when the person wants it to end, also if that was before. */
export async function untilStopped(stop: AbortSignal): Promise<void> {
  if (!stop.aborted) await once(stop, 'abort');
}
