import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import opentype, { type Font, type Glyph } from 'opentype.js';

/** What drawn covers are lettered in: Latin, Greek and Cyrillic with their punctuation and the signs for money. */
const ranges = [
  [0x20, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2044],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2212, 0x2212],
] as const;

/** Whole numbers, of three digits mostly. */
const unitsPerEm = 1000;

type Component = { readonly glyphIndex: number; readonly dx: number; readonly dy: number };

/** Inter, under the SIL Open Font License, as Google publishes it. */
export async function readInter(): Promise<Font> {
  const file = '@expo-google-fonts/inter/800ExtraBold/Inter_800ExtraBold.ttf';
  const bytes = await readFile(createRequire(import.meta.url).resolve(file));
  return opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The text of `letters.json`: of each letter its width, and its outline or the letters and marks that it is put together from. */
export function writeLetters(font: Font): string {
  const scale = unitsPerEm / font.unitsPerEm;
  const entries = new Map<string, string>();
  const letters = ranges
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((code) => String.fromCodePoint(code))
    .filter((letter) => font.charToGlyph(letter).index > 0);
  for (const letter of letters) enter(letter, font.charToGlyph(letter));
  return `${JSON.stringify(Object.fromEntries([...entries].sort()), null, 2)}\n`;

  function enter(name: string, glyph: Glyph): void {
    const width = Math.round((glyph.advanceWidth ?? 0) * scale);
    entries.set(name, `${width} ${writeParts(glyph) ?? writeOutline(glyph, scale)}`);
  }

  function writeParts(glyph: Glyph): string | undefined {
    const parts = componentsOf(glyph).map(({ glyphIndex, dx, dy }) => {
      const name = `#${glyphIndex}`;
      if (!entries.has(name)) enter(name, font.glyphs.get(glyphIndex));
      return `${name} ${Math.round(dx * scale)} ${Math.round(dy * scale)}`;
    });
    return parts.length === 0 ? undefined : `=${parts.join(' ')}`;
  }
}

function writeOutline({ path }: Glyph, scale: number): string {
  const at = (x: number, y: number) => `${Math.round(x * scale)} ${Math.round(y * scale)}`;
  return path.commands
    .map((command) => {
      if (command.type === 'Z') return 'Z';
      if (command.type === 'M' || command.type === 'L') return `${command.type}${at(command.x, command.y)}`;
      if (command.type === 'Q') return `Q${at(command.x1, command.y1)} ${at(command.x, command.y)}`;
      throw new Error(`an outline of TrueType has no ${command.type}`);
    })
    .join('');
}

/** The parts of a glyph, as far as none of them is turned or made larger; none where it has an outline of its own. */
function componentsOf(glyph: Glyph): readonly Component[] {
  // A glyph is read when its outline is asked for.
  const isRead = glyph.path.commands.length > 0;
  const parts: unknown = isRead && 'components' in glyph ? glyph.components : undefined;
  return Array.isArray(parts) && parts.every(isPlain) ? parts : [];
}

function isPlain(part: unknown): part is Component {
  if (typeof part !== 'object' || part === null) return false;
  const scales = ['xScale', 'yScale', 'scale01', 'scale10'].map((name) => Reflect.get(part, name));
  return scales.join() === '1,1,0,0';
}
