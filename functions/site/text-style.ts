/** The article itself: a measure of about 66 characters, and room between paragraphs. */
export const textStyle = `.text > :first-child { margin-top: 0; }
.text p, .text ul, .text ol, .text blockquote, .text pre, .text figure, .text .wide { margin: 0 0 1.25em; }
.text h2, .text h3, .text h4, .text h5, .text h6 { margin: 2em 0 0.6em; }
.text h2 { font-size: 1.45em; letter-spacing: -0.01em; }
.text h3 { font-size: 1.2em; }
.text h4, .text h5, .text h6 { font-size: 1em; }
.text ul, .text ol { padding-inline-start: 1.4em; }
.text li { margin-bottom: 0.4em; padding-inline-start: 0.2em; }
.text li > ul, .text li > ol { margin: 0.4em 0 0; }
.text li::marker { color: var(--muted); }
.text blockquote { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--accent); color: var(--muted); font-style: italic; }
.text blockquote p:last-child { margin-bottom: 0; }
.text code { padding: 0.1em 0.3em; border-radius: 4px; background: var(--code); font-family: var(--mono); font-size: 0.85em; }
.text pre { overflow-x: auto; padding: 1rem 1.1rem; border-radius: 10px; background: var(--code); line-height: 1.5; text-align: left; }
.text pre code { padding: 0; background: none; font-size: 0.8em; overflow-wrap: normal; }
.text figure img { display: block; margin-inline: auto; border-radius: 10px; }
.text hr { width: 5rem; margin: 2.5em auto; border: 0; border-top: 2px solid var(--line); }
.text .wide { overflow-x: auto; }
.text table { min-width: 60%; border-collapse: collapse; font: 0.95rem/1.45 var(--sans); }
.text th, .text td { padding: 0.5rem 0.9rem 0.5rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
.text th { border-bottom-width: 2px; }
`;
