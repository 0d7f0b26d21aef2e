// Started by stand-in.ts: runs until that process lets go of it.
import { startPolly } from '../../local/polly/start-polly.ts';
import type { StandInMessage } from './stand-in.ts';

const polly = await startPolly(JSON.parse(process.argv[2] ?? '{}'));
process.on('message', () => {
  tell({ totals: polly.ledger.totals() });
  polly.ledger.reset();
});
process.on('disconnect', () => void polly.close().then(() => process.exit()));
tell({ url: polly.url });

function tell(message: StandInMessage): void {
  process.send?.(message);
}
