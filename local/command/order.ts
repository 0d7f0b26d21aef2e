import type { Folders } from '../options/find-folders.ts';
import type { Options } from '../options/read-options.ts';
import type { Output } from '../progress/create-display.ts';

/** A checked command: what is wanted, in which folders, and where a person reads of it. */
export type Order = {
  readonly options: Options;
  readonly folders: Folders;
  readonly terminal: {
    readonly output: Output;
    /** Aborted when the person wants it to end. */
    readonly stop: AbortSignal;
  };
};
