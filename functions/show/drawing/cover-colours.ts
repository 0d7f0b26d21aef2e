import type { Colour } from './canvas.ts';

/** The colours of one drawn cover. */
export type CoverColours = {
  readonly ground: Colour;
  /** From the widest ring to the innermost. */
  readonly ripples: readonly Colour[];
  readonly bars: readonly Colour[];
  readonly body: Colour;
  readonly shade: Colour;
  readonly rim: Colour;
  readonly inside: Colour;
  readonly handle: Colour;
};

/** Ground, bucket, and the bars' two colours: chosen by eye, dark grounds under light shapes. */
const palettes = [
  ['16324f', 'f2a541', 'f8e9d2', '7fc8d8'],
  ['3b1f4b', 'f26a6f', 'fbe5d6', 'f9b384'],
  ['0f4c46', 'f4c95d', 'f6f1e3', '7bd3b2'],
  ['5a1a2b', 'e9a26b', 'fbeee0', 'f2797b'],
  ['22304a', 'ee6c4d', 'e9f1f7', '8fb8de'],
  ['2b3a1f', 'e8b04a', 'f5f2df', 'a9cf6d'],
  ['123a5e', 'e4572e', 'fdf3e1', 'f3a712'],
  ['402a1e', '4fb0a5', 'f7ecdc', 'e9c46a'],
] as const;

/** The palette that a number picks; every number picks one. */
export function coverColours(seed: number): CoverColours {
  const [groundCode, bodyCode, lightCode, accentCode] = palettes[seed % palettes.length] ?? palettes[0];
  const [ground, body, light, accent] = [read(groundCode), read(bodyCode), read(lightCode), read(accentCode)];
  return {
    ground,
    ripples: [0.035, 0.07, 0.105, 0.14].map((share) => mix(ground, light, share)),
    bars: [light, accent],
    body,
    shade: mix(body, ground, 0.16),
    rim: mix(body, [255, 255, 255], 0.35),
    inside: mix(ground, [0, 0, 0], 0.35),
    handle: light,
  };
}

function read(code: string): Colour {
  const value = Number.parseInt(code, 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2) => Math.round(one[index] + (other[index] - one[index]) * share);
  return [part(0), part(1), part(2)];
}
