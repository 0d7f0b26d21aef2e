import type { Store } from '../../functions/cloud/store.ts';
import type { EventQueue } from './event-queue.ts';

/** A deployed stack or the site on this machine, as an operator's commands see it. */
export interface Place {
  /** In a few words, such as `stack "Bucketcast"`. */
  readonly name: string;
  /** Absent at home where nobody says which folder it is. */
  readonly articles: Store | undefined;
  readonly studio: Store;
  readonly site: Store;
  /** Absent where nobody says it: the feeds do. */
  readonly siteAddress: string | undefined;
  /** None at home: `npm start` looks at everything when it begins. */
  readonly queues: readonly EventQueue[];
  /** Brings an article before its function now; absent at home. */
  readonly call: ((key: string) => Promise<void>) | undefined;
}

/** What a command is going to do, or all that it has to say. */
export type Work = {
  readonly lines: readonly string[];
  /** Where there is nothing to do any more. */
  readonly exitCode?: number;
  /** What is done once somebody has agreed. */
  readonly act?: () => Promise<Outcome>;
};

/** What came of it. */
export type Outcome = { readonly lines: readonly string[]; readonly exitCode: number };

/** When an article that is brought before its function is narrated. */
export function whenNarrated({ call }: Place): string {
  return call === undefined ? 'when npm start begins next, or the file is saved' : 'now';
}
