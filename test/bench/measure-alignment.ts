import { delayFrames, secondsOf } from '../../functions/audio/frames/mp3-frame.ts';
import { findSentences } from '../../functions/audio/sentences/find-sentences.ts';
import { median } from './median.ts';
import { type Section, writeCount } from './section.ts';
import { type Reading, type Room, readAloud, stage } from './spoken-passages.ts';

const rooms: readonly (Room & { readonly name: string })[] = [
  { name: 'as the voices speak' },
  { name: 'pauses of 0.15 to 0.75 s', pauses: { shortest: 0.15, longest: 0.75 } },
  { name: 'pauses of 0.06 to 0.46 s', pauses: { shortest: 0.06, longest: 0.46 } },
  {
    name: 'pauses of 0.06 to 0.46 s, noise of −55 dB',
    pauses: { shortest: 0.06, longest: 0.46 },
    noiseDecibels: -55,
  },
];

const goals = { median: 0.02, worst: 0.1 } as const;

/** How far the sentence times are from the truth, which the stand-in's speech marks are. */
export async function measureAlignment(): Promise<Section> {
  const readings = await readAloud();
  const rows: string[][] = [];
  for (const room of rooms) rows.push([room.name, ...(await measureRoom(readings, room))]);
  return {
    title: 'Sentence times',
    text: `Starts of sentences found in the frames of the examples' paragraphs, which three of the stand-in's voices read, against its speech marks and the 46 ms that a sound is late by when it has been encoded and decoded; a paragraph's first sentence is not counted. For the other rows the pauses between the sentences were cut out and others put in, noise was added, and the sound encoded anew. Goal: half of the errors up to ${writeMilliseconds(goals.median)}, 95 % up to ${writeMilliseconds(goals.worst)}.`,
    head: ['sound', 'starts', 'not told', 'median', '95 % within', 'over 250 ms', 'goal'],
    rows,
  };
}

async function measureRoom(readings: readonly Reading[], room: Room): Promise<string[]> {
  const errors: number[] = [];
  let starts = 0;
  for (const reading of readings) {
    const spoken = await stage(reading, room);
    starts += spoken.starts.length - 1;
    errors.push(...findErrors(reading.text, spoken));
  }
  const worst = errors.toSorted((one, other) => one - other)[Math.floor(0.95 * errors.length)] ?? Number.NaN;
  const isMet = median(errors) <= goals.median && worst <= goals.worst;
  return [
    ...[writeCount(starts), writeCount(starts - errors.length)],
    ...[writeMilliseconds(median(errors)), writeMilliseconds(worst)],
    ...[writeCount(errors.filter((error) => error > 0.25).length), isMet ? 'met' : 'missed'],
  ];
}

/** In seconds, of all sentences but the first; none where they could not be told. */
function findErrors(text: string, { frames, starts }: Awaited<ReturnType<typeof stage>>): readonly number[] {
  const [found = []] = findSentences(frames, { parts: [{ block: 0, text, breakSeconds: 0 }] }, 'en');
  if (found.length < starts.length) return [];
  return starts.slice(1).map((start, index) => {
    const heard = start + secondsOf(delayFrames);
    return Math.abs(secondsOf(found[index + 1]?.startFrame ?? Number.NaN) - heard);
  });
}

function writeMilliseconds(seconds: number): string {
  return `${Math.round(1000 * seconds)} ms`;
}
