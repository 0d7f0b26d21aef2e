/** On paper: black on white, the article alone, and where its links lead. */
export const printStyle = `@media print {
  :root { --paper: #fff; --card: #fff; --ink: #000; --muted: #444; --line: #bbb; --accent: #000; --code: #f4f4f4; }
  body { font-size: 11pt; line-height: 1.5; }
  main, .bar, .end, .episode .bar { max-width: none; padding-inline: 0; }
  .end { margin-top: 1cm; }
  .skip, .player, .subscribe, .snippets, .bar .button, .more, search { display: none; }
  .bar { min-height: 0; padding-bottom: 0.2cm; }
  .episode .opening { padding-block: 0.6cm; }
  .episode h1 { font-size: 24pt; }
  .show .opening { grid-template-columns: 3cm 1fr; }
  .cards li { padding-block: 0.35cm; }
  .text pre { white-space: pre-wrap; }
  pre, blockquote, figure, tr, li { break-inside: avoid; }
  h2, h3, h4 { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .text a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
`;
