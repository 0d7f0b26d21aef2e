// What the English voice reads wrongly, or not at all, and how it is said.
const spokenForms: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/(?:www\.)?/gi, ''],
  [/(?<=[\p{L}\p{N}])\.(?=\p{L}{2,})/gu, ' dot '],
  [/£\s?(\d[\d,.]*\d|\d)/g, '$1 pounds'],
  [/€\s?(\d[\d,.]*\d|\d)/g, '$1 euros'],
  [/(\d)\s?°\s?C\b/g, '$1 degrees Celsius'],
  [/(\d)\s?°\s?F\b/g, '$1 degrees Fahrenheit'],
  [/°/g, ' degrees '],
  [/(?<![\p{L}\p{N}])[-−](?=\d)/gu, 'minus '],
  [/(?<!\d)1[/⁄]2(?!\d)|½/g, ' one half '],
  [/(?<!\d)1[/⁄]4(?!\d)|¼/g, ' one quarter '],
  [/(?<!\d)3[/⁄]4(?!\d)|¾/g, ' three quarters '],
  [/(\d)[/⁄](\d)/g, '$1 over $2'],
  [/(\d)\s?–\s?(?=\d)/g, '$1 to '],
  [/[‘’‚′]/g, "'"],
  [/[“”„″«»]/g, '"'],
  [/\s?[–—―]\s?/g, ', '],
  [/…/g, '...'],
  [/×/g, ' times '],
  [/ß/g, 'ss'],
  [/æ/gi, 'ae'],
  [/œ/gi, 'oe'],
  [/ø/gi, 'o'],
  [/ł/gi, 'l'],
  [/đ/gi, 'd'],
];

/** English text in the ASCII that the voice knows: any other byte it would read as a question mark. */
export function foldAscii(text: string): string {
  const said = spokenForms.reduce((folded, [pattern, form]) => folded.replace(pattern, form), text);
  return said
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
