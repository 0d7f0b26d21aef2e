/** How the words that follow are said: faster is more than 1, louder is more than 0. */
export type Prosody = { readonly rate: number; readonly gainDecibels: number; readonly pitch: number };

/** As the voice speaks by itself. */
export const plainProsody: Prosody = { rate: 1, gainDecibels: 0, pitch: 1 };

type Attributes = Readonly<Record<string, string>>;

// Silence of a break by its strength; `medium` is what a comma gets, `x-strong` what a paragraph gets.
const strengthSeconds: Readonly<Record<string, number>> = {
  none: 0,
  'x-weak': 0,
  weak: 0.15,
  medium: 0.3,
  strong: 0.5,
  'x-strong': 0.8,
};
const rates: Readonly<Record<string, number>> = {
  'x-slow': 0.5,
  slow: 0.75,
  fast: 1.25,
  'x-fast': 1.5,
};
const gains: Readonly<Record<string, number>> = {
  silent: Number.NEGATIVE_INFINITY,
  'x-soft': -12,
  soft: -6,
  loud: 6,
  'x-loud': 9,
};
const pitches: Readonly<Record<string, number>> = { 'x-low': 0.75, low: 0.87, high: 1.15, 'x-high': 1.3 };

/** How long a `<break>` is silent. */
export function breakSeconds({ time, strength }: Attributes): number {
  if (time === undefined) return strengthSeconds[strength ?? 'medium'] ?? 0;
  return Number.parseFloat(time) / (time.endsWith('ms') ? 1000 : 1);
}

/** What a `<prosody>` makes of the way that is in force around it. */
export function applyProsody(outer: Prosody, { rate, volume, pitch }: Attributes): Prosody {
  return {
    rate: readPercent(rate, rates) ?? outer.rate,
    gainDecibels: volume === undefined ? outer.gainDecibels : readGain(outer.gainDecibels, volume),
    pitch:
      pitch?.endsWith('%') === true
        ? 1 + Number.parseFloat(pitch) / 100
        : (pitches[pitch ?? ''] ?? outer.pitch),
  };
}

function readPercent(value: string | undefined, names: Readonly<Record<string, number>>): number | undefined {
  if (value === undefined) return undefined;
  return value.endsWith('%') ? Number.parseFloat(value) / 100 : (names[value] ?? 1);
}

function readGain(outer: number, value: string): number {
  return value.endsWith('dB') ? outer + Number.parseFloat(value) : (gains[value] ?? 0);
}
