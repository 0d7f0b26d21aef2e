import { createLocalCloud } from '../create-local-cloud.ts';
import { createDisplay } from '../progress/create-display.ts';
import { begin } from '../progress/describe-notice.ts';
import { narrateAll } from './narrate-all.ts';
import type { Order } from './order.ts';
import { startSpeech } from './start-speech.ts';

/** Narrates and publishes everything, then ends; exit code 1 if anything failed or is held. */
export async function narrateOnce({ options, folders, terminal }: Order): Promise<number> {
  const { siteAddress } = options;
  const display = createDisplay(terminal.output, siteAddress);
  const speech = await startSpeech(options.polly);
  try {
    const { notify } = display;
    const cloud = createLocalCloud({ folders, siteAddress, polly: speech.polly, notify });
    await narrateAll(cloud, display, folders.articles);
  } finally {
    await speech.close();
  }
  display.say(begin('site', `${folders.site} · without --once, npm start serves it`));
  const { failed, held } = display.tally.results();
  return failed + held > 0 ? 1 : 0;
}
