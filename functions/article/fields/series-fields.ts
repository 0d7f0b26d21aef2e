import { nearestName } from '../../advice/nearest-name.ts';
import { type Field, type Find, refusal } from './find-field.ts';
import { type EpisodeType, episodeTypes } from './metadata.ts';
import { type FieldValues, type Reader, readAs } from './read-as.ts';
import { readFlag } from './read-flag.ts';

/** More is a slip of the key: no podcast has had so many. */
const numberMost = 99_999;

/** What front matter says of an episode's place in its show: season, number, kind, and whether it is explicit. */
export const seriesFields: readonly Reader[] = [
  readAs('season', ['season'], readNumber),
  readAs('episode', ['episode', 'episodenumber', 'episode_number'], readNumber),
  readEpisodeType,
  readAs('explicit', ['explicit'], readFlag),
];

function readNumber(field: Field): number {
  const number = /^\d{1,5}$/.test(field.text) ? Number(field.text) : 0;
  if (number >= 1) return number;
  throw refusal(field, `must be a whole number from 1 to ${numberMost}`);
}

function readEpisodeType(find: Find): FieldValues {
  const field = find('episodetype', 'episode_type');
  const episodeType = field === undefined ? guessType(find('type')) : readType(field);
  return episodeType === undefined ? {} : { episodeType };
}

function readType(field: Field): EpisodeType {
  const found = episodeTypes.find((type) => type === field.text.toLowerCase());
  if (found !== undefined) return found;
  throw refusal(field, `is no kind of episode: write ${episodeTypes.join(', ')}, or leave it out`);
}

/** Site generators keep kinds of their own in `type`, such as `post` or `film`: only what is ours, or a slip of it, is meant for us. */
function guessType(field: Field | undefined): EpisodeType | undefined {
  const text = field?.text.toLowerCase() ?? '';
  const nearest = nearestName(text, episodeTypes);
  const isMeant = field !== undefined && nearest?.slice(0, 2) === text.slice(0, 2);
  return isMeant ? readType(field) : undefined;
}
