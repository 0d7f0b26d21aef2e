declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  /** Footnotes as Pandoc has them: marks with the class `footnote-ref`, texts in a section with the class `footnotes`. */
  const footnote: (markdownIt: MarkdownIt) => void;
  export = footnote;
}
