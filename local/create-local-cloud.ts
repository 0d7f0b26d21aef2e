import { readNarrationSettings } from '../functions/cloud/configuration.ts';
import type { log } from '../functions/cloud/log/log.ts';
import { patience } from '../functions/cloud/patience.ts';
import { createQueueHandler } from '../functions/cloud/queue/queue-handler.ts';
import { publishSuffixes } from '../functions/episode/keys.ts';
import { type NarrateEdges, narrateArticle } from '../functions/narrate.ts';
import { type PublishEdges, publishChange } from '../functions/publish.ts';
import type { Notify } from '../functions/report/notice.ts';
import type { Polly } from '../functions/speech/polly.ts';
import { buildPlayerScript } from '../player/build/build-player.ts';
import type { Folders } from './options/find-folders.ts';
import { createCalendar } from './queue/create-calendar.ts';
import { createQueue, type Queue } from './queue/create-queue.ts';
import { createTurns } from './queue/create-turns.ts';
import { writeContext } from './queue/write-context.ts';
import type { Change } from './queue/write-message.ts';
import { appendEvents } from './store/append-event.ts';
import { createFolderStore } from './store/folder-store.ts';
import { narrowStore } from './store/narrow-store.ts';

/** The stack on a laptop. */
export interface LocalCloud {
  readonly edges: NarrateEdges;
  /** An object of the articles bucket was made, changed or deleted. */
  articleChanged(key: string): void;
  /** An object of the site bucket may not have been followed yet. */
  siteChanged(key: string): void;
  /** Resolves as soon as the site matches the articles. */
  idle(): Promise<void>;
  /** Begins nothing more. */
  close(): void;
}

/** What a laptop's stack is made of. */
export type LocalCloudOptions = {
  readonly folders: Folders;
  readonly siteAddress: string;
  readonly polly: Polly;
  readonly notify: Notify;
  /** Told when an article's time has come, which nobody at the laptop has touched. */
  readonly onCall?: () => void;
};

/** As many as a small laptop has processors; the chunks of one article are spoken in parallel besides. */
const parallelArticles = 2;

/** Wires the two functions as `infra/` does: three folders for the buckets, a queue in front of each function. */
export function createLocalCloud(options: LocalCloudOptions): LocalCloud {
  const { folders, siteAddress, notify } = options;
  const publishQueue = connect({ name: 'publish', parallel: 1, notify }, (write) =>
    createQueueHandler(() => publishing, publishChange, { write }),
  );
  const site: NarrateEdges['site'] = createFolderStore(folders.site, {
    onChange: (key, change) => {
      if (publishSuffixes.some((suffix) => key.endsWith(suffix)))
        publishQueue.send({ bucket: 'site', key, change });
    },
  });
  let script: Promise<string> | undefined;
  const playerScript = () => {
    script ??= buildPlayerScript();
    return script;
  };
  const publishing: PublishEdges = {
    ...{ site, siteAddress, playerScript, patience, notify },
    later: async (key) => publishQueue.send({ bucket: 'site', key, change: 'kept' }),
  };
  const calendar = createCalendar((key) => {
    narrateQueue.send({ bucket: 'articles', key, change: 'kept' });
    options.onCall?.();
  });
  const edges: NarrateEdges = {
    ...makeEdges(options, site),
    exclusive: createTurns(),
    later: async (key) => narrateQueue.send({ bucket: 'articles', key, change: 'kept' }),
    calendar,
  };
  const narrateQueue = connect({ name: 'narrate', parallel: parallelArticles, notify }, (write) =>
    createQueueHandler(() => edges, narrateArticle, { write }),
  );
  return {
    edges,
    articleChanged: (key) => narrateQueue.send({ bucket: 'articles', key, change: 'kept' }),
    siteChanged: (key) => publishQueue.send({ bucket: 'site', key, change: 'kept' }),
    idle: async () => {
      await narrateQueue.idle();
      await publishQueue.idle();
    },
    close: () => {
      calendar.close();
      narrateQueue.close();
      publishQueue.close();
    },
  };
}

function makeEdges({ folders, polly, notify }: LocalCloudOptions, site: NarrateEdges['site']) {
  const articles = createFolderStore(folders.articles);
  return {
    articles: folders.files === undefined ? articles : narrowStore(articles, folders.files),
    studio: createFolderStore(folders.studio),
    site,
    polly,
    patience,
    settings: readNarrationSettings(process.env),
    notify,
    tellAuthor: appendEvents(folders.studio),
  };
}

type Lambda = { readonly name: string; readonly parallel: number; readonly notify: Notify };

/** Puts a queue before a function; what the function fails at in the end is told as a notice, with the last reason. */
function connect(
  { name, parallel, notify }: Lambda,
  makeHandler: (write: typeof log) => ReturnType<typeof createQueueHandler>,
): Queue {
  const reasons = new Map<unknown, unknown>();
  const handler = makeHandler((_level, _message, { key, error } = {}) => void reasons.set(key, error));
  return createQueue({
    parallel,
    handler: (event) => handler(event, writeContext(name)),
    onGivenUp: ({ key }: Change) => {
      const reason = reasons.get(key);
      const problem = reason instanceof Error ? reason.message : 'the function failed';
      notify({ kind: 'failed', key, problem: `${name} gave up on "${key}": ${problem}` });
    },
  });
}
