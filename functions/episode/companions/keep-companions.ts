import { keepText } from '../../cloud/keep-text.ts';
import type { Store } from '../../cloud/store.ts';
import { chaptersOf } from '../chapters.ts';
import type { Episode } from '../episode.ts';
import { episodeKeys } from '../keys.ts';
import { writeChapters } from './write-chapters.ts';
import { writeSegments } from './write-segments.ts';
import { writeSubtitles } from './write-subtitles.ts';
import { writeTranscript } from './write-transcript.ts';

/** Writes the files that apps fetch beside a recording: the transcript in its three forms, and the chapters where there are any. */
export async function keepCompanions(episode: Episode, site: Store): Promise<void> {
  const keys = episodeKeys(episode.show, episode.name);
  const chapters = chaptersOf(episode);
  await keepText(site, keys.transcript, writeTranscript(episode));
  await keepText(site, keys.subtitles, writeSubtitles(episode));
  await keepText(site, keys.segments, writeSegments(episode));
  if (chapters.length > 0) await keepText(site, keys.chapters, writeChapters(chapters));
  else if ((await site.describe(keys.chapters)) !== undefined) await site.remove(keys.chapters);
}

/** Removes them, whichever there are. */
export async function removeCompanions(show: string, name: string, site: Store): Promise<void> {
  const { transcript, subtitles, segments, chapters } = episodeKeys(show, name);
  for (const key of [transcript, subtitles, segments, chapters]) await site.remove(key);
}
