import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { createLater } from '../../functions/cloud/queue/send-later.ts';
import { createS3Store } from '../../functions/cloud/s3/s3-store.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { findOutput, type Places } from '../options/find-folders.ts';
import { UsageError } from '../options/usage-error.ts';
import { createFolderStore } from '../store/folder-store.ts';
import { askAws } from './ask-aws.ts';
import { createEventQueue, type EventQueue } from './event-queue.ts';
import { findStack } from './find-stack.ts';
import type { Place } from './place.ts';
import { type OpsOptions, type Part, type Parts, partOutputs } from './read-ops-options.ts';

/** Where a command works: in the cloud where a stack or a part of one is named, else on this machine. */
export async function openPlace(options: OpsOptions, places: Places): Promise<Place> {
  const { stack, parts } = options;
  const { articles: _, address: __, ...inCloud } = parts;
  if (stack === undefined && Object.keys(inCloud).length === 0) return await openHome(options, places);
  const found = stack === undefined ? {} : await findStack(stack);
  return new Cloud(stack === undefined ? 'the cloud' : `stack "${stack}"`, { ...found, ...parts });
}

async function openHome({ out, parts }: OpsOptions, places: Places): Promise<Place> {
  const { site, studio } = await findOutput(out, places);
  if (!(await isFolder(site))) {
    throw new UsageError(`"${site}" is no folder; expected the site that npm start made, or --stack`);
  }
  const articles = parts.articles === undefined ? undefined : resolve(places.working, parts.articles);
  if (articles !== undefined && !(await isFolder(articles))) {
    throw new UsageError(`"${articles}" is no folder; expected the articles' folder`);
  }
  return {
    name: site,
    articles: articles === undefined ? undefined : createFolderStore(articles),
    studio: createFolderStore(studio),
    site: createFolderStore(site),
    siteAddress: parts.address,
    queues: [],
    call: undefined,
  };
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A command that needs a part which nobody has named says so when it asks for it. */
class Cloud implements Place {
  readonly name: string;
  readonly #parts: Parts;
  readonly #s3 = new S3Client();
  readonly #sqs = new SQSClient();

  constructor(name: string, parts: Parts) {
    this.name = name;
    this.#parts = parts;
  }

  get articles(): Store {
    return this.#store('articles');
  }

  get studio(): Store {
    return this.#store('studio');
  }

  get site(): Store {
    return this.#store('site');
  }

  get siteAddress(): string | undefined {
    return this.#parts.address;
  }

  get queues(): readonly EventQueue[] {
    return (['narrate', 'publish'] as const).map((name) =>
      createEventQueue({
        ...{ client: this.#sqs, name },
        queueUrl: this.#find(`${name}-queue`),
        deadLettersUrl: this.#find(`${name}-dead-letters`),
      }),
    );
  }

  get call(): (key: string) => Promise<void> {
    const queue = {
      ...{ client: this.#sqs, queueUrl: this.#find('narrate-queue'), bucket: this.#find('articles') },
    };
    const later = createLater(queue);
    return (key) => askAws(`call narrate for "${key}"`, 'sqs:SendMessage', () => later(key, 0));
  }

  #store(part: 'articles' | 'studio' | 'site'): Store {
    return createS3Store({ client: this.#s3, bucket: this.#find(part) });
  }

  #find(part: Part): string {
    const found = this.#parts[part];
    if (found !== undefined) return found;
    const output = partOutputs[part];
    throw new UsageError(`nobody says what ${output} is; expected --${part}, or a --stack with that output`);
  }
}
