import type { NarrationSettings } from '../cloud/configuration.ts';
import type { Polly } from '../speech/polly.ts';
import { readShow, type ShowFiles } from './read-show.ts';
import { checkManner } from './settings/check-manner.ts';
import { checkSpeaker, type Speakers } from './settings/check-speaker.ts';
import { checkCategories } from './settings/check-together.ts';
import type { Settings } from './settings/setting-checks.ts';
import type { Show } from './show.ts';

/** Who knows which voices there are. */
export type VoiceEdges = {
  readonly polly: Polly;
  readonly settings: Pick<NarrationSettings, 'defaultEngine'>;
};

/**
 * A show's settings, checked also against the voices that there are now. Nobody is asked for them where the show names none.
 * @throws ShowError naming the file, the line and what is expected
 */
export async function readAuthorShow(files: ShowFiles, { polly, settings }: VoiceEdges): Promise<Show> {
  if (!namesVoices(readShow({ ...files, alsoCheck: [] }))) return readShow(files);
  const speakers = { offered: await polly.describeVoices(), defaultEngine: settings.defaultEngine };
  return readShow({
    ...files,
    alsoCheck: [checkCategories, (found) => checkVoices(found, speakers)],
  });
}

/** How a voice reads can be said only of one that there is. */
function checkVoices(settings: Settings, speakers: Speakers): void {
  checkSpeaker(settings, speakers);
  checkManner(settings, speakers);
}

function namesVoices({ voice, engine, style, read }: Show): boolean {
  const named = [voice, engine, style, /^voice /.exec(read?.quotes ?? '')?.[0]];
  return named.some((name) => name !== undefined);
}
