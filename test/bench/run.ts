import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { measureAlignment } from './measure-alignment.ts';
import { measureBundles } from './measure-bundles.ts';
import { measureMemory } from './measure-memory.ts';
import { measureOwnCost } from './measure-own-cost.ts';
import { measurePacing } from './measure-pacing.ts';
import { measurePlayers } from './measure-players.ts';
import { measurePublishing } from './measure-publishing.ts';
import { measureRequests } from './measure-requests.ts';
import { measureText } from './measure-text.ts';
import { measureUpload } from './measure-upload.ts';
import { replaceSection, type Section, writeSection } from './section.ts';

const sections: Readonly<Record<string, () => Promise<Section>>> = {
  memory: measureMemory,
  cost: measureOwnCost,
  upload: measureUpload,
  requests: measureRequests,
  text: measureText,
  alignment: measureAlignment,
  publishing: measurePublishing,
  bundles: measureBundles,
  pacing: measurePacing,
  player: measurePlayers,
};

const opening = `# Benchmarks

\`npm run bench\` writes this page; \`npm run bench -- --only NAME\` measures one part and writes it into its place (${Object.keys(sections).join(', ')}).
All figures are ratios of things that were measured side by side in one run on one machine, so that a faster machine has about the
same ones. They promise no times. Processor time is the process's own, and does not count what others did on the machine.
Speech is the stand-in's: its quotas are Polly's defaults for the neural engine, its latency is modelled on
what AWS published; a voice of tones takes the place of words.
`;

const page = new URL('../../docs/benchmarks.md', import.meta.url);

await main();

/** A section is written as soon as it is measured: the whole takes most of an hour. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const names = values.only === undefined ? Object.keys(sections) : [values.only];
  let report = values.only === undefined ? opening : await readFile(page, 'utf8');
  for (const name of names) {
    const measure = sections[name];
    if (measure === undefined) {
      throw new RangeError(`--only ${name}: expected one of ${Object.keys(sections).join(', ')}`);
    }
    const section = await measure();
    process.stdout.write(`${writeSection(section)}\n`);
    report = replaceSection(report, section);
    await writeFile(page, report);
  }
}
