import type { Places } from '../options/find-folders.ts';
import { UsageError } from '../options/usage-error.ts';
import { makePrintable } from '../progress/make-printable.ts';
import { sumCost } from './cost.ts';
import { describeFailure, isDefect } from './describe-failure.ts';
import { openPlace } from './open-place.ts';
import { opsUsageText } from './ops-usage-text.ts';
import type { Place, Work } from './place.ts';
import { type OpsCommand, type OpsOptions, readOpsOptions } from './read-ops-options.ts';
import { redrive } from './redrive.ts';
import { reindex } from './reindex.ts';
import { release } from './release.ts';
import { renarrate } from './renarrate.ts';
import { readStatus } from './status.ts';

/** What the commands touch besides the place. */
export type OpsTerminal = {
  readonly places: Places;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<boolean>;
};

const commands: Readonly<Record<OpsCommand, (place: Place, options: OpsOptions) => Promise<Work>>> = {
  status: readStatus,
  cost: sumCost,
  redrive,
  reindex,
  renarrate,
  release,
};

/** Does what `npm run ops` was asked for; the exit code: 1 if something waits for a person, 2 if nothing could be done. */
export async function runOps(words: readonly string[], terminal: OpsTerminal): Promise<number> {
  try {
    const options = readOpsOptions(words);
    if (options === 'help') {
      terminal.output.write(opsUsageText);
      return 0;
    }
    const place = await openPlace(options, terminal.places);
    return await carryOut(await commands[options.command](place, options), options, terminal);
  } catch (error) {
    if (isDefect(error)) throw error;
    say([describeFailure(error)], terminal.errors);
    return 2;
  }
}

/** Says what will be done, and does it once somebody has agreed. */
async function carryOut(work: Work, { isYes }: OpsOptions, terminal: OpsTerminal): Promise<number> {
  const { output, ask } = terminal;
  say(work.lines, output);
  if (work.act === undefined) return work.exitCode ?? 0;
  if (!isYes && ask === undefined) {
    throw new UsageError('nothing was done; expected --yes, because there is no terminal to ask at');
  }
  if (!isYes && !(await ask?.('Go on? [y/N] '))) {
    say(['nothing was done'], output);
    return 1;
  }
  const { lines, exitCode } = await work.act();
  say(lines, output);
  return exitCode;
}

/** Keys and reasons come from anywhere. */
function say(lines: readonly string[], target: { write(text: string): unknown }): void {
  for (const line of lines) target.write(`${makePrintable(line)}\n`);
}
