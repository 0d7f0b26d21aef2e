import { frameSeconds } from '../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import { writeInfoFrame } from '../../functions/audio/recording/write-info-frame.ts';
import type { PlayerData } from '../../functions/site/player/player-data.ts';

/** A sentence, and when it is said. */
export type Sentence = { readonly start: number; readonly end: number; readonly text: string };

/** What is read in the specimen episode; each word of the third sentence has its time. */
export const sentences: readonly Sentence[] = [
  { start: 0, end: 1.5, text: 'The lighthouse keeper' },
  {
    start: 2,
    end: 4.4,
    text: '"Nobody keeps a light alone," she said, and laughed at the well-worn phrase.',
  },
  { start: 4.6, end: 7.2, text: 'The lamp turns once in ten seconds, whoever is watching.' },
  { start: 7.6, end: 8.8, text: 'In winter' },
  {
    start: 9.2,
    end: 12,
    text: 'From November on the supply boat comes when the weather lets it, which is seldom, and the keeper counts tins of beans and days in one list.',
  },
  { start: 12.4, end: 15, text: 'By the door hangs a barometer that has been wrong since 1987.' },
  { start: 15.4, end: 18, text: 'It is wrong by the same amount every day, which makes it useful.' },
];

/** How long the specimen recording is. */
export const durationSeconds = 30;

/** A silent recording, valid in every frame. */
export function writeRecording(seconds = durationSeconds): Uint8Array {
  const frames = Math.round(seconds / frameSeconds);
  return Buffer.concat([writeInfoFrame(frames), writeSilence(frames)]);
}

/** The specimen's transcript, with the time of each word in one sentence. */
export function writeVtt(cues: readonly Sentence[] = sentences): string {
  return [
    'WEBVTT\n',
    ...cues.map(
      (cue, index) => `${index + 1}\n${clock(cue.start)} --> ${clock(cue.end)}\n${writeText(cue, index)}\n`,
    ),
  ].join('\n');
}

/** When each word of the third sentence begins. */
export const wordSeconds = 0.25;

function writeText({ start, text }: Sentence, index: number): string {
  if (index !== 2) return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text
    .split(' ')
    .map((word, place) => (place === 0 ? word : `<${clock(start + place * wordSeconds)}>${word}`))
    .join(' ');
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}

/** The specimen's `player.json`. */
export function makePlayerData(folder: string, change: Partial<PlayerData> = {}): PlayerData {
  return {
    version: 1,
    title: 'The lighthouse keeper',
    show: { title: 'Letters from the Coast', page: new URL('../', folder).href },
    author: 'Ada Merriweather',
    page: folder,
    language: 'en-GB',
    audio: { url: `${folder}audio-1.mp3`, durationSeconds, bytes: 180_000 },
    cover: `${new URL('../', folder).href}cover.png`,
    transcript: `${folder}transcript.vtt`,
    chapters: [
      { title: 'The lighthouse keeper', startSeconds: 0 },
      { title: 'In winter', startSeconds: 7.6 },
      { title: 'The barometer', startSeconds: 12.4 },
    ],
    ...change,
  };
}
