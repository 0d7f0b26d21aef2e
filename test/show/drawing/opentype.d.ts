// The package's own types reach for the browser's, which nothing outside of player/ may see.
declare module 'opentype.js' {
  type Command =
    | { readonly type: 'Z' }
    | { readonly type: 'M' | 'L'; readonly x: number; readonly y: number }
    | {
        readonly type: 'Q';
        readonly x1: number;
        readonly y1: number;
        readonly x: number;
        readonly y: number;
      }
    | { readonly type: 'C' };

  export type Glyph = {
    readonly index: number;
    readonly advanceWidth?: number;
    readonly path: { readonly commands: readonly Command[] };
  };

  export type Font = {
    readonly unitsPerEm: number;
    readonly glyphs: { get(index: number): Glyph };
    charToGlyph(letter: string): Glyph;
  };

  const opentype: {
    /** Reads a TrueType or OpenType font. */
    parse(bytes: ArrayBuffer): Font;
  };

  // biome-ignore lint/style/noDefaultExport: it is CommonJS, of which Node gives nothing else.
  export default opentype;
}
