import { OperatorError } from '../../functions/cloud/operator-error.ts';
import { findFolders, type Places } from '../options/find-folders.ts';
import { prepareFolders } from '../options/prepare-folders.ts';
import { readOptions } from '../options/read-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { usageText } from '../options/usage-text.ts';
import { makePrintable } from '../progress/make-printable.ts';
import { narrateOnce } from './narrate-once.ts';
import type { Order } from './order.ts';
import { planOnly } from './plan-only.ts';
import { serveAndWatch } from './serve-and-watch.ts';
import { untilStopped } from './until-stopped.ts';

/** What a command touches besides its folders. */
export type Terminal = Order['terminal'] & {
  readonly places: Places;
  readonly errors: { write(text: string): unknown };
};

/** Does what `npm start` was asked for; the process's exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const options = readOptions(words);
    if (options === 'help') {
      terminal.output.write(usageText);
      return 0;
    }
    return await obey({ options, folders: await findFolders(options, terminal.places), terminal });
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof OperatorError)) throw error;
    terminal.errors.write(`${makePrintable(error.message)}\n`);
    return 2;
  }
}

async function obey(order: Order): Promise<number> {
  switch (order.options.mode) {
    case 'dry run':
      return await Promise.race([planOnly(order), interrupted(order)]);
    case 'once':
      await prepareFolders(order.folders);
      return await Promise.race([narrateOnce(order), interrupted(order)]);
    case 'watch':
      await prepareFolders(order.folders);
      return await serveAndWatch(order);
  }
}

/** The exit code by which a shell knows that Ctrl+C ended something before it was done. */
async function interrupted({ terminal }: Order): Promise<number> {
  await untilStopped(terminal.stop);
  return 130;
}
