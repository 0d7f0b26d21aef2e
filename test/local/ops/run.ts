import { type OpsTerminal, runOps } from '../../../local/ops/run-ops.ts';

/** What a command printed, and its exit code. */
export type Ran = { readonly code: number; readonly said: readonly string[]; readonly errors: string };

/** Runs `npm run ops` from a folder. */
export async function run(folder: string, words: readonly string[], ask?: OpsTerminal['ask']): Promise<Ran> {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await runOps(words, {
    places: { working: folder, project: folder },
    output: { write: (text) => said.push(text.replace(/\n$/, '')) },
    errors: { write: (text) => errors.push(text) },
    ...(ask === undefined ? {} : { ask }),
  });
  return { code, said, errors: errors.join('') };
}
