/** The frame around the text: bar, player, show page, embedded player. */
export const layoutStyle = `main, .bar { max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
.bar { padding-block: 1.1rem; font-size: 0.95rem; font-weight: 600; }
.bar .name { color: var(--ink); text-decoration: none; }
.bar .name:hover { text-decoration: underline; }
main { padding-bottom: 3rem; }
.opening { padding-block: clamp(1.25rem, 5vw, 3rem) 1.75rem; }
.opening h1 { margin: 0 0 0.75rem; font-size: clamp(1.8rem, 1.4rem + 2vw, 2.6rem); line-height: 1.12; letter-spacing: -0.02em; }

.player {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 1.1rem;
  align-items: start;
  margin-bottom: 2.5rem;
  padding: 1.1rem;
  background: var(--card);
  border-radius: 16px;
  box-shadow: var(--shadow);
}
.player h2 { margin: 0 0 0.6rem; font-size: 1rem; }
.player .length { font-weight: 400; color: var(--muted); }
audio { display: block; width: 100%; height: 54px; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: 0.5rem 0 0; padding: 0; list-style: none; font-size: 0.9rem; }
.links a { display: inline-block; padding-block: 0.3rem; }
.size { white-space: nowrap; }
.voice { margin: 0.25rem 0 0; color: var(--muted); font-size: 0.8125rem; line-height: 1.5; }
@media (max-width: 34rem) {
  .player { grid-template-columns: minmax(0, 1fr); }
  .player .cover { display: none; }
}

.end { margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.9rem; }
.end p { margin: 0 0 0.35rem; }

.list > main { padding-bottom: 0; }
.list > .end { width: calc(100% - 2.5rem); max-width: 39.5rem; margin: 2rem auto 0; padding-bottom: 2rem; }
.list .opening { display: flex; flex-wrap: wrap; gap: 1.75rem; align-items: center; }
.list .opening > div { flex: 1 1 18rem; min-width: 0; }
.list .opening .cover { width: min(13.75rem, 60vw); box-shadow: var(--shadow); }
.about { margin: 0.75rem 0 0; font-size: 1rem; line-height: 1.55; }
.subscribe { padding: 1.1rem 1.25rem; background: var(--card); border-radius: 16px; box-shadow: var(--shadow); font-size: 0.95rem; }
.subscribe h2 { margin: 0 0 0.35rem; font-size: 1.05rem; }
.subscribe p { margin: 0; }
.address { display: inline-block; padding-block: 0.25rem; font-family: var(--mono); font-size: 0.875rem; overflow-wrap: anywhere; }
.episodes > h2 { margin: 2.5rem 0 0.5rem; font-size: 1.25rem; }
.cards { margin: 0; padding: 0; list-style: none; }
.cards li { padding-block: 1.25rem; border-bottom: 1px solid var(--line); }
.cards li:last-child { border-bottom: 0; }
.cards h3 { margin: 0 0 0.3rem; font-size: 1.2rem; }
.cards h3 a { color: var(--ink); text-decoration: none; }
.cards h3 a:hover { color: var(--accent); text-decoration: underline; }
.cards .about { margin-top: 0.5rem; color: var(--muted); }
.shows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(13rem, 100%), 1fr)); gap: 2rem 1.5rem; margin: 0; padding: 0; list-style: none; }
.shows a { color: var(--ink); text-decoration: none; }
.shows a:hover .name { text-decoration: underline; }
.shows .cover { width: 100%; margin-bottom: 0.75rem; box-shadow: var(--shadow); }
.shows .name { font: 600 1.1rem/1.3 var(--sans); }
.shows .about { margin-top: 0.25rem; color: var(--muted); font-size: 0.9rem; }

.embed { background: var(--card); }
.embed main {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0.6rem 0.9rem;
  align-items: center;
  max-width: none;
  min-height: 100vh;
  align-content: center;
  padding: 0.75rem 0.9rem;
}
.embed .cover { width: 56px; border-radius: 8px; }
.embed h1 { display: -webkit-box; overflow: hidden; margin: 0; font-size: 1rem; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.embed h1 a { color: var(--ink); text-decoration: none; }
.embed h1 a:hover { text-decoration: underline; }
.embed .byline { overflow: hidden; font-size: 0.8125rem; text-overflow: ellipsis; white-space: nowrap; }
.embed audio { grid-column: 1 / -1; height: 44px; }
`;
