/** A show's page: its opening, ways to subscribe, the list of episodes. */
export const showStyle = `.show main, .show .bar, .show .end { max-width: 56rem; }
.show .bar a { color: var(--muted); }
.show .opening { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; align-items: center; padding-block: 1.5rem 3rem; }
.show .opening .cover { width: 100%; box-shadow: var(--shadow); }
.show h1 { font-size: clamp(2rem, 1.4rem + 2.6vw, 3.1rem); line-height: 1.1; }
.show .opening .byline { margin-top: 0.75rem; color: var(--muted); }
.show .opening .about { margin: 1.1rem 0 0; font: 1.1875rem/1.55 var(--serif); }

.subscribe { padding: 1.5rem 1.75rem; border-radius: 18px; background: var(--card); box-shadow: var(--shadow); font-size: 0.9375rem; line-height: 1.5; }
.subscribe h2 { margin: 0 0 0.5rem; font: 700 1.35rem/1.2 var(--serif); }
.subscribe p { margin: 0; color: var(--muted); }
.apps { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.7rem 0 1.25rem; padding: 0; list-style: none; }
.apps a { display: block; padding: 0.45rem 0.75rem; border: 1px solid var(--line); border-radius: 99px; color: var(--ink); font-weight: 600; font-size: 0.875rem; text-decoration: none; }
.apps a:hover { border-color: var(--accent); color: var(--accent); }
.subscribe .address { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-top: 0.25rem; }
.address a { padding-block: 0.35rem; font: 0.875rem/1.4 var(--mono); overflow-wrap: anywhere; }

.episodes > h2 { margin: 3.5rem 0 1rem; font-size: 1.75rem; letter-spacing: -0.01em; }
search { display: block; margin-bottom: 0.5rem; }
search input { width: 100%; padding: 0.7rem 1.1rem; border: 1px solid var(--muted); border-radius: 12px; background: var(--card); font-size: 1rem; }
search p { margin: 0.9rem 0 0; color: var(--muted); font-size: 0.9375rem; }
search p:empty { display: none; }

.cards, .lines { margin: 0; padding: 0; list-style: none; }
.cards li { padding-block: 1.6rem; border-top: 1px solid var(--line); }
.cards li:first-child { border-top: 0; }
.cards h3 { margin: 0.3rem 0 0; font-size: 1.375rem; line-height: 1.25; }
.cards h3 a { color: var(--ink); text-decoration: none; }
.cards h3 a:hover { color: var(--accent); text-decoration: underline; }
.cards .about { margin: 0.5rem 0 0; color: var(--muted); font-size: 1rem; line-height: 1.55; }
.earlier h3 { margin: 2.5rem 0 0.5rem; font-size: 1.25rem; }
.lines li { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; justify-content: space-between; padding-block: 0.65rem; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-block-size: auto 2.9rem; }
.lines a { flex: 1 1 20rem; min-width: 0; padding-block: 0.1rem; color: var(--ink); text-decoration: none; }
.lines a:hover { color: var(--accent); text-decoration: underline; }
.lines .facts { font-variant-numeric: tabular-nums; }

.support, .people { margin-top: 3rem; font-size: 0.9375rem; }
:is(.support, .people) h2 { margin: 0 0 0.6rem; font: 700 1.35rem/1.2 var(--serif); }
:is(.support, .people) ul { display: flex; flex-wrap: wrap; gap: 0.75rem 2.5rem; margin: 0; padding: 0; list-style: none; }
:is(.support, .people) a { display: inline-block; padding-block: 0.2rem; }
.role { display: block; color: var(--muted); font-size: 0.875rem; }

@media (min-width: 48rem) {
  .cards li { display: grid; grid-template: auto 1fr / 11rem minmax(0, 1fr); column-gap: 1.5rem; }
  .cards .facts { display: flex; flex-direction: column; align-items: flex-start; gap: 0.1rem; grid-row: 1 / span 2; padding-top: 0.4rem; }
  .cards .dot { display: none; }
  .cards :is(h3, .about) { grid-column: 2; }
  .cards h3 { margin: 0; }
}
@media (max-width: 40rem) {
  .show .opening { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding-block: 0.5rem 2rem; }
  .show .opening .cover { width: min(12rem, 60vw); }
  .subscribe { padding: 1.25rem; }
}
`;
