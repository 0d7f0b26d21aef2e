import type { PlayerData } from '../../functions/site/player-data.ts';
import { readWebAddress } from './web-address.ts';

/** The data of an episode's `player.json`; `undefined` where a player could not be made of it. */
export function readPlayerData(text: string, base: string): PlayerData | undefined {
  const data: unknown = parse(text);
  if (!isPlayerData(data)) return undefined;
  const url = readWebAddress(data.audio.url, base);
  const page = readWebAddress(data.page, base);
  if (url === undefined || page === undefined) return undefined;
  const chapters = data.chapters.filter(({ startSeconds }) => startSeconds < data.audio.durationSeconds);
  chapters.sort((one, other) => one.startSeconds - other.startSeconds);
  return { ...data, page, chapters, audio: { ...data.audio, url } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether all that the player relies on is there. Texts are only shown, and only these addresses become links. */
function isPlayerData(value: unknown): value is PlayerData {
  if (!isObject(value) || value.version !== 1 || !isObject(value.audio) || !isObject(value.show)) return false;
  const texts = [value.title, value.language, value.transcript, value.cover, value.show.title];
  if (!texts.every((text) => typeof text === 'string') || !Array.isArray(value.chapters)) return false;
  const times = [value.audio.durationSeconds, ...value.chapters.map((chapter: unknown) => isObject(chapter) && chapter.startSeconds)];
  return times.every(Number.isFinite);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
