import { showKeys } from '../../functions/episode/keys.ts';
import { addressOf } from '../../functions/feed/addresses.ts';
import type { Results } from './create-tally.ts';
import { begin, describeCharacters } from './describe-notice.ts';
import { writeCount, writeDuration } from './write-amount.ts';

/** One sentence about everything that was done. */
export function writeSummary({ episodes, drafts, scheduled, ...others }: Results): string {
  const sum = (count: (episode: Results['episodes'][number]) => number) =>
    episodes.reduce((total, episode) => total + count(episode), 0);
  const { withdrawn, held, failed } = others;
  const parts = [
    `${writeCount(episodes.length, 'episode')}, ${writeDuration(sum(({ durationSeconds }) => durationSeconds))} in all`,
    describeCharacters(
      sum(({ characters }) => characters),
      sum(({ billedCharacters }) => billedCharacters),
    ),
    ...(drafts > 0 ? [writeCount(drafts, 'draft')] : []),
    ...(scheduled > 0 ? [`${scheduled} scheduled`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
    ...(held > 0 ? [`${held} held`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
  ];
  return begin('done', `${parts.join('; ')}.`);
}

/** A line per feed that was written. */
export function writeFeeds(feeds: ReadonlyMap<string, number>, siteAddress: string): readonly string[] {
  return [...feeds].map(([show, episodes]) =>
    begin('feed', `${addressOf(siteAddress, showKeys(show).feed)} · ${writeCount(episodes, 'episode')}`),
  );
}
