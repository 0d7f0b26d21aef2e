import type { PlayerData } from '../../functions/site/player-data.ts';
import { readWebAddress } from './web-address.ts';

/** The data of an episode's `player.json`, addresses made complete; `undefined` where a player could not be made of it. */
export function readPlayerData(text: string, address: string): PlayerData | undefined {
  const source = readObject(parse(text));
  const audio = readObject(source.audio);
  const url = readWebAddress(audio.url, address);
  const durationSeconds = readNumber(audio.durationSeconds);
  if (source.version !== 1 || url === undefined || durationSeconds === undefined) return undefined;
  const show = readObject(source.show);
  return {
    version: 1,
    title: readText(source.title),
    show: { title: readText(show.title), page: readWebAddress(show.page, address) ?? '' },
    author: readText(source.author),
    page: readWebAddress(source.page, address) ?? '',
    language: readText(source.language),
    audio: { url, durationSeconds, bytes: readNumber(audio.bytes) ?? 0 },
    cover: readWebAddress(source.cover, address) ?? '',
    transcript: readWebAddress(source.transcript, address) ?? '',
    chapters: readChapters(source.chapters, durationSeconds),
  };
}

function readChapters(value: unknown, durationSeconds: number): PlayerData['chapters'] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list
    .flatMap((item) => {
      const chapter = readObject(item);
      const startSeconds = readNumber(chapter.startSeconds);
      return startSeconds === undefined || startSeconds >= durationSeconds
        ? []
        : [{ title: readText(chapter.title), startSeconds }];
    })
    .sort((one, other) => one.startSeconds - other.startSeconds);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
