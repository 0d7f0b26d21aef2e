import type { PlayerData } from '../../functions/site/player/player-data.ts';
import { readWebAddress } from './web-address.ts';

/**
 * The data of an episode's `player.json`; `undefined` where a player could not be made of it. What is only shown is taken as it
 * is: it becomes text, whatever it says. Addresses that become links are read.
 */
export function readPlayerData(text: string, base: string): PlayerData | undefined {
  try {
    const data: PlayerData = JSON.parse(text);
    const { audio, show, version, chapters } = data;
    const url = readWebAddress(audio.url, base);
    const page = readWebAddress(data.page, base);
    if (version !== 1 || !url || !page || !(audio.durationSeconds > 0) || !show.title) return undefined;
    const within = chapters.filter(({ startSeconds }) => startSeconds < audio.durationSeconds);
    return { ...data, page, chapters: within, audio: { ...audio, url } };
  } catch {
    return undefined; // Not JSON, or not this JSON.
  }
}
