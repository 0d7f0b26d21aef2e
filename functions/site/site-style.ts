import { layoutStyle } from './layout-style.ts';
import { textStyle } from './text-style.ts';

/** Colours, fonts and what every page has; text keeps 4.5:1 to its ground in both schemes (a test measures it). */
const foundation = `:root {
  color-scheme: light dark;
  --paper: #fbfaf6;
  --card: #ffffff;
  --ink: #20262b;
  --muted: #5a646b;
  --line: #e4dfd3;
  --accent: #0b5d63;
  --code: #f1eee6;
  --shadow: 0 1px 2px rgb(40 34 20 / 6%), 0 6px 24px rgb(40 34 20 / 7%);
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15191c;
    --card: #1d2327;
    --ink: #e6e4de;
    --muted: #a2abb0;
    --line: #2f373c;
    --accent: #83d3cc;
    --code: #22292e;
    --shadow: 0 0 0 1px #2a3237;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.1875rem/1.65 var(--serif);
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { font-family: var(--sans); line-height: 1.2; text-wrap: balance; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
img { max-width: 100%; height: auto; }
.cover { display: block; aspect-ratio: 1; object-fit: cover; border-radius: 10px; background: var(--line); }
.skip { position: absolute; inset: 0.5rem auto auto 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--card); }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
.dot { color: var(--muted); padding-inline: 0.15em; }
.byline, .about, .bar, .player, .end, .subscribe, .embed { font-family: var(--sans); }
.byline { margin: 0; color: var(--muted); font-size: 0.95rem; line-height: 1.5; }
:dir(rtl) > :is(.byline, .end)[dir="ltr"] { text-align: right; }
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
}
`;

/** Black on white, the article alone. */
const print = `@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; --code: #f4f4f4; }
  body { font-size: 11pt; }
  .skip, .bar, .player, .subscribe, .shows .cover { display: none; }
  .text pre { white-space: pre-wrap; }
  pre, blockquote, figure, tr { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  .text a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;

/** The text of the site's one style sheet. */
export const siteStyle: string = foundation + layoutStyle + textStyle + print;
