import { createHash } from 'node:crypto';
import type { Show } from '../show.ts';

/** Raised when covers are drawn in another way, so that each of them is drawn anew. */
const version = 1;

/**
 * The object name of a drawn cover in its show's folder, made from all that it is drawn from: apps take a picture of a known address for
 * the one that they have.
 */
export function nameDrawnCover({ name, title }: Pick<Show, 'name' | 'title'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([version, name, title]))
    .digest('hex');
  return `cover-drawn-${digest.slice(0, 16)}.jpg`;
}
