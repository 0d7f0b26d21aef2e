import type { NarrationSettings } from '../cloud/configuration.ts';
import type { Polly } from '../speech/polly.ts';
import { readShow, type ShowFiles } from './read-show.ts';
import { checkManner } from './settings/check-manner.ts';
import { checkSpeaker } from './settings/check-speaker.ts';
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
  const show = readShow(files);
  if (!namesVoices(show)) return show;
  const speakers = { offered: await polly.describeVoices(), defaultEngine: settings.defaultEngine };
  return readShow({
    ...files,
    alsoCheck: (found) => {
      checkSpeaker(found, speakers);
      checkManner(found, speakers);
    },
  });
}

function namesVoices({ voice, engine, style, read }: Show): boolean {
  const named = [voice, engine, style, /^voice /.exec(read?.quotes ?? '')?.[0]];
  return named.some((name) => name !== undefined);
}
