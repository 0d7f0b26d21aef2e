import type { LocalCloud } from '../create-local-cloud.ts';
import type { Display } from '../progress/create-display.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount } from '../progress/write-amount.ts';
import { findUnpublished } from './find-unpublished.ts';
import { findWork } from './find-work.ts';

/** Makes the site match all articles as they are now, and sums up what that took. */
export async function narrateAll(cloud: LocalCloud, display: Display, folder: string): Promise<void> {
  const { settings, sounds, articles, gone } = await findWork(cloud.edges);
  display.say(begin('reading', `${folder} · ${writeCount(articles.length, 'article')}`));
  for (const key of articles) display.tally.expect(key);
  // A cover goes into the MP3s: it has to be there before them, or they would be made twice.
  for (const keys of [
    [...settings, ...sounds],
    [...gone, ...articles],
  ]) {
    for (const key of keys) cloud.articleChanged(key);
    await cloud.idle();
  }
  for (const key of await findUnpublished(cloud.edges.site)) cloud.siteChanged(key);
  await cloud.idle();
  display.settle('summary');
}
