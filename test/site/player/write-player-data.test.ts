import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../../functions/episode/chapters.ts';
import { coverFile } from '../../../functions/feed/addresses.ts';
import { writePlayerData } from '../../../functions/site/player/write-player-data.ts';
import { episode, show } from '../specimens.ts';

const site = 'https://listen.example/podcasts';
const folder = `${site}/field-notes/2026/the-harbour-before-five/`;

function dataOf(change: Partial<typeof episode> = {}, settings = show): unknown {
  return JSON.parse(writePlayerData(settings, { ...episode, ...change }, site));
}

describe('player.json', () => {
  test('says with whole addresses all that a player shows before it plays', () => {
    expect(dataOf()).toEqual({
      version: 1,
      title: episode.title,
      show: { title: show.title, page: `${site}/field-notes/` },
      author: 'Ada Merriweather',
      page: folder,
      language: 'en-GB',
      audio: { url: `${folder}audio-0123456789abcdef.mp3`, durationSeconds: 312.024, bytes: 1_872_144 },
      cover: `${site}/field-notes/${coverFile(show)}`,
      transcript: `${folder}transcript.vtt`,
      chapters: chaptersOf(episode),
    });
  });

  test('shows the cover of the episode before that of the show', () => {
    expect(dataOf({ cover: 'cover-0a1b.jpg' })).toMatchObject({ cover: `${folder}cover-0a1b.jpg` });
    expect(dataOf({}, { ...show, cover: 'cover-ff.png' })).toMatchObject({
      cover: `${site}/field-notes/cover-ff.png`,
    });
  });

  test('does not name a show as its own author', () => {
    const { author: _, ...unsigned } = episode;
    const data = JSON.parse(writePlayerData({ ...show, author: show.title }, unsigned, site));
    expect(data).not.toHaveProperty('author');
  });
});
