import { createHash } from 'node:crypto';

/** Hash of a sound's bare frames: whether two are the same. */
export function digestSound(frames: Uint8Array): string {
  return createHash('sha256').update(frames).digest('hex');
}
