import type { Notify } from '../../functions/report/notice.ts';
import { createLocalCloud, type LocalCloud } from '../create-local-cloud.ts';
import type { Folders } from '../options/find-folders.ts';
import { createDisplay, type Display } from '../progress/create-display.ts';
import { begin } from '../progress/describe-notice.ts';
import { serveSite } from '../server/serve-site.ts';
import { narrateAll } from './narrate-all.ts';
import type { Order } from './order.ts';
import { startSpeech } from './start-speech.ts';
import { untilStopped } from './until-stopped.ts';
import { watchArticles } from './watch-articles.ts';

/** Serves the site, narrates everything, then follows every change until it is told to stop. */
export async function serveAndWatch({ options, folders, terminal }: Order): Promise<number> {
  const { siteAddress, port } = options;
  const { output, stop } = terminal;
  const display = createDisplay(output, siteAddress);
  // What still ends while everything is being closed is of no interest.
  const notify: Notify = (notice) => {
    if (!stop.aborted) display.notify(notice);
  };
  const opened: { close(): unknown }[] = [];
  try {
    const server = await serveSite({ folder: folders.site, port });
    opened.push(server);
    const speech = await startSpeech(options.polly);
    opened.push(speech);
    const onCall = () => void cloud.idle().then(() => display.settle());
    const cloud = createLocalCloud({ folders, siteAddress, polly: speech.polly, notify, onCall });
    opened.push(cloud, await watchFolder(folders, cloud, display));
    await Promise.race([untilStopped(stop), beginServing(cloud, display, { folders, url: server.url })]);
    await untilStopped(stop);
  } finally {
    for (const { close } of opened.reverse()) await close();
  }
  return 0;
}

/** Watching begins before the folder is read, so that no change falls between the two. */
async function watchFolder({ articles, files }: Folders, cloud: LocalCloud, display: Display) {
  return await watchArticles({
    folder: articles,
    articles: cloud.edges.articles,
    recursive: files === undefined,
    onChange: (key) => {
      cloud.articleChanged(key);
      void cloud.idle().then(() => display.settle());
    },
  });
}

type Place = { readonly folders: Folders; readonly url: string };

async function beginServing(cloud: LocalCloud, display: Display, { folders, url }: Place): Promise<void> {
  display.say(begin('serving', `${url} · Ctrl+C ends it`));
  await narrateAll(cloud, display, folders.articles);
  display.say(begin('watching', `${folders.articles} · ${url}`));
}
