/** The article itself: a measure of about 70 characters, and room between paragraphs. */
export const textStyle = `.text { hanging-punctuation: first; }
.text > :first-child { margin-top: 0; }
.text p { text-wrap: pretty; }
.text p, .text ul, .text ol, .text blockquote, .text pre, .text figure, .text .wide { margin: 0 0 1.3em; }
.text h2, .text h3, .text h4, .text h5, .text h6 { margin: 2.2em 0 0.6em; }
.text h2 { font-size: 1.5em; letter-spacing: -0.01em; }
.text h3 { font-size: 1.22em; }
.text h4, .text h5, .text h6 { font-size: 1em; }
.text ul, .text ol { padding-inline-start: 1.4em; }
.text li { margin-bottom: 0.45em; padding-inline-start: 0.2em; }
.text li > ul, .text li > ol { margin: 0.4em 0 0; }
.text li::marker { color: var(--muted); font-variant-numeric: tabular-nums; }
.text blockquote { padding-inline-start: 1.2em; border-inline-start: 3px solid var(--accent); color: var(--muted); font-style: italic; }
.text blockquote p:last-child { margin-bottom: 0; }
.text :is(blockquote, em):is(:lang(ar), :lang(ja), :lang(zh), :lang(ko), :lang(hi)) { font-style: normal; }
.text em:is(:lang(ar), :lang(ja), :lang(zh), :lang(ko), :lang(hi)) { font-weight: 600; }
.text code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--code); font-family: var(--mono); font-size: 0.85em; }
.text pre { overflow-x: auto; padding: 1rem 1.15rem; border-radius: 12px; background: var(--code); line-height: 1.5; text-align: left; }
.text pre code { padding: 0; background: none; font-size: 0.8em; overflow-wrap: normal; }
.text figure img { display: block; margin-inline: auto; border-radius: 12px; }
.text hr { width: 5rem; margin: 2.75em auto; border: 0; border-top: 2px solid var(--line); }
.text .wide { overflow-x: auto; }
.text table { min-width: 60%; border-collapse: collapse; font: 0.95rem/1.45 var(--sans); font-variant-numeric: tabular-nums; }
.text th, .text td { padding: 0.55rem 1rem 0.55rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.text th { border-bottom-width: 2px; }
@media (max-width: 36rem) {
  body { font-size: 1.125rem; }
  .text p { hyphens: auto; hyphenate-limit-chars: 8 4 4; }
  .text code { hyphens: none; }
}
`;
