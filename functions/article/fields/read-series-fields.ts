import { nearestName } from '../../show/nearest-name.ts';
import { type Field, refusal } from './find-field.ts';
import { type EpisodeType, episodeTypes, type Metadata } from './metadata.ts';
import { readFlag } from './read-flag.ts';

/** Looks for a field under any of these names. */
type Find = (...names: readonly string[]) => Field | undefined;

/** More is a slip of the key: no podcast has had so many. */
const numberMost = 99_999;

/** Checks what front matter says of an episode's place in its show: season, number, kind, and whether it is explicit. */
export function readSeriesFields(key: string, field: Find): Metadata {
  const season = readNumber(key, field('season'));
  const episode = readNumber(key, field('episode', 'episodenumber', 'episode_number'));
  const episodeType = readType(key, field('episodetype', 'episode_type')) ?? guessType(key, field('type'));
  const explicit = readFlag(key, field('explicit'));
  return {
    ...(season === undefined ? {} : { season }),
    ...(episode === undefined ? {} : { episode }),
    ...(episodeType === undefined ? {} : { episodeType }),
    ...(explicit === undefined ? {} : { explicit }),
  };
}

function readNumber(key: string, field: Field | undefined): number | undefined {
  if (field === undefined) return undefined;
  const number = /^\d{1,5}$/.test(field.text) ? Number(field.text) : 0;
  if (number >= 1) return number;
  throw refusal(key, field, `must be a whole number from 1 to ${numberMost}`);
}

function readType(key: string, field: Field | undefined): EpisodeType | undefined {
  const found = episodeTypes.find((type) => type === field?.text.toLowerCase());
  if (found !== undefined || field === undefined) return found;
  throw refusal(key, field, `is no kind of episode: write ${episodeTypes.join(', ')}, or leave it out`);
}

/** Site generators keep kinds of their own in `type`, such as `post` or `film`: only what is ours, or a slip of it, is meant for us. */
function guessType(key: string, field: Field | undefined): EpisodeType | undefined {
  const text = field?.text.toLowerCase() ?? '';
  const nearest = nearestName(text, episodeTypes);
  return nearest?.slice(0, 2) === text.slice(0, 2) ? readType(key, field) : undefined;
}
