import type { Pause } from '../pauses/find-pauses.ts';
import { createLowestParabola } from './lowest-parabola.ts';

/** Words without a break among them: their length in any unit, and the length of the break that is expected behind them. */
export type Stretch = { readonly length: number; readonly breakFrames: number };

/** Stretches said so far, the last of them up to this border: a pause's index, or the end. */
type Choice = { readonly border: number; readonly cost: number; readonly before: Choice | undefined };

/** How fast a voice speaks, and how much of it has sounded at each pause and at the end. */
type Sound = { readonly framesPerUnit: number; readonly heard: readonly number[] };

/** The pace of a stretch strays from the average by a sixth, and by 0.12 s (5 frames) however short it is. */
const paceDeviation = 0.16;
const leastDeviationFrames = 5;

/**
 * How much a pause's length counts against its place. On the stand-in's speech 3 does as well; but of five real responses,
 * their longest pauses taken as ends of sentences whose lengths stray as above, 6 finds 98 % and 3 finds 96 %.
 */
const lengthWeight = 6;

/**
 * The pauses that are the breaks expected, one behind each stretch but the last: long ones where the words before and
 * behind them let one expect them. `undefined` where there are too few.
 */
export function choosePauses(
  stretches: readonly Stretch[],
  pauses: readonly Pause[],
  frames: number,
): readonly Pause[] | undefined {
  const spare = pauses.length - (stretches.length - 1);
  if (spare < 0) return undefined;
  const sound = listen(stretches, pauses, frames);
  let choices: readonly Choice[] = [{ border: -1, cost: 0, before: undefined }];
  for (const [index, stretch] of stretches.entries()) {
    const isLast = index === stretches.length - 1;
    const borders = isLast ? [pauses.length] : Array.from({ length: spare + 1 }, (_, more) => index + more);
    const weigh = (border: number) => weighLength(pauses[border]?.frames, stretch.breakFrames);
    choices = goOn(choices, borders, { stretch, sound, weigh });
  }
  return trace(choices[0]?.before, pauses);
}

function listen(stretches: readonly Stretch[], pauses: readonly Pause[], frames: number): Sound {
  let silent = 0;
  const heard = pauses.map((pause) => {
    silent += pause.frames;
    return pause.startFrame + pause.frames - silent;
  });
  const length = stretches.reduce((sum, stretch) => sum + stretch.length, 0);
  return { framesPerUnit: (frames - silent) / Math.max(1, length), heard: [...heard, frames - silent] };
}

/** Half again as long or more speaks for a pause, shorter than expected against it; the end is none. */
function weighLength(frames: number | undefined, breakFrames: number): number {
  if (frames === undefined) return 0;
  return -lengthWeight * Math.min(0.5, Math.log(frames / breakFrames));
}

type Step = {
  readonly stretch: Stretch;
  readonly sound: Sound;
  readonly weigh: (border: number) => number;
};

/** The cheapest way to each of the borders behind a stretch; every choice before one of them is an earlier border. */
function goOn(
  choices: readonly Choice[],
  borders: readonly number[],
  { stretch, sound, weigh }: Step,
): readonly Choice[] {
  const expected = stretch.length * sound.framesPerUnit;
  const variance = deviationOf(expected) ** 2;
  const earlier = createLowestParabola<Choice>(variance);
  const heardAt = (border: number) => sound.heard[border] ?? 0;
  let added = 0;
  return borders.map((border) => {
    for (let next = choices[added]; next !== undefined && next.border < border; next = choices[added]) {
      earlier.add({ item: next, place: heardAt(next.border), cost: next.cost });
      added += 1;
    }
    const before = earlier.find(heardAt(border) - expected);
    if (before === undefined) return { border, cost: Infinity, before };
    const stray = heardAt(border) - before.place - expected;
    return { border, cost: before.cost + weigh(border) + stray ** 2 / (2 * variance), before: before.item };
  });
}

/** How far the length of a stretch, in frames, strays from the expected one. */
export function deviationOf(expectedFrames: number): number {
  return Math.hypot(paceDeviation * expectedFrames, leastDeviationFrames);
}

function trace(last: Choice | undefined, pauses: readonly Pause[]): readonly Pause[] {
  const chosen: Pause[] = [];
  for (let choice = last; choice !== undefined; choice = choice.before) {
    const pause = pauses[choice.border];
    if (pause !== undefined) chosen.unshift(pause);
  }
  return chosen;
}
