import { embedStyle } from './embed-style.ts';
import { episodeStyle } from './episode-style.ts';
import { layoutStyle } from './layout-style.ts';
import { printStyle } from './print-style.ts';
import { showStyle } from './show-style.ts';
import { textStyle } from './text-style.ts';

/** Colours, fonts and what every page has; text keeps 4.5:1 to its ground in both schemes (a test measures it). */
const foundation = `:root {
  color-scheme: light dark;
  --paper: #faf8f3;
  --card: #ffffff;
  --ink: #1d2327;
  --muted: #5a6369;
  --line: #e3ddd0;
  --accent: #0b5d63;
  --on-accent: #ffffff;
  --code: #f2eee5;
  --shadow: 0 1px 2px rgb(50 40 20 / 5%), 0 8px 30px rgb(50 40 20 / 7%);
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "Liberation Serif", serif;
  --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", system-ui, sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
:root:lang(ar) { --serif: "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", "Segoe UI", serif; }
:root:lang(ja) { --serif: "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", serif; }
:root:lang(zh), :root:lang(cmn) { --serif: "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif; }
:root:lang(ko) { --serif: "AppleMyungjo", "Noto Serif CJK KR", "Nanum Myeongjo", serif; }
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14181b;
    --card: #1c2226;
    --ink: #e7e4dd;
    --muted: #a3acb1;
    --line: #30383d;
    --accent: #86d4cd;
    --on-accent: #10302f;
    --code: #222a2f;
    --shadow: 0 0 0 1px #2b3338;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; scroll-padding-top: 1.5rem; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.1875rem/1.65 var(--serif);
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 0.06em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 4px; }
img { max-width: 100%; height: auto; }
button, input { font: inherit; color: inherit; }
.cover { display: block; aspect-ratio: 1; object-fit: cover; border-radius: 12px; background: var(--line); }
@media (prefers-reduced-motion: reduce) {
  html { scroll-behavior: auto; }
}
`;

/** The text of the site's one style sheet. */
export const siteStyle: string = [
  foundation,
  layoutStyle,
  showStyle,
  episodeStyle,
  embedStyle,
  textStyle,
  printStyle,
].join('');
