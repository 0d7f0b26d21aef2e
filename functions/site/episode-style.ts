/** An episode's page around its text: opening, player, what stands at the end. */
export const episodeStyle = `.episode .bar { border-bottom: 1px solid var(--line); max-width: none; padding-inline: max(1.25rem, 50vw - 28rem); }
.episode .opening { padding-block: clamp(2rem, 6vw, 4.25rem) 2rem; }
.episode h1 { margin-top: 0.8rem; font-size: clamp(2rem, 1.45rem + 2.6vw, 3.1rem); line-height: 1.12; }

.player {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0 1.4rem;
  align-items: start;
  margin-bottom: 3rem;
  padding: 1.4rem;
  border-radius: 18px;
  background: var(--card);
  box-shadow: var(--shadow);
  font-size: 0.9375rem;
  line-height: 1.5;
}
.player > .cover { width: 7rem; }
.player h2 { margin: 0 0 0.6rem; font-size: 1rem; }
bucketcast-player { display: block; min-height: 3.5rem; --bucketcast-accent: var(--accent); }
audio { display: block; width: 100%; height: 54px; }
.links { display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0.7rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; }
.links a { display: inline-block; padding-block: 0.3rem; }
.size { white-space: nowrap; }
.voice { margin: 0.3rem 0 0; color: var(--muted); font-size: 0.8125rem; }
.chapters { grid-column: 1 / -1; margin-top: 1rem; padding-top: 0.75rem; border-top: 1px solid var(--line); }
.chapters ol { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.chapters a { display: flex; gap: 1rem; padding-block: 0.4rem; color: var(--ink); text-decoration: none; }
.chapters a:hover bdi { text-decoration: underline; }
.time { flex: none; min-width: 3.5em; color: var(--muted); font-variant-numeric: tabular-nums; }
@media (max-width: 36rem) {
  .player { grid-template-columns: minmax(0, 1fr); padding: 1.15rem; }
  .player > .cover { display: none; }
}

.more { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 1.25rem; align-items: center; margin-bottom: 1.75rem; }
.more .cover { width: 5.5rem; }
.more h2 { margin: 0 0 0.3rem; font: 700 1.25rem/1.25 var(--serif); }
.more h2 a { color: var(--ink); text-decoration: none; }
.more h2 a:hover { text-decoration: underline; }
.snippets { margin-bottom: 1.75rem; }
.snippet { position: relative; margin-top: 1rem; }
.snippet pre { overflow-x: auto; margin: 0.4rem 0; padding: 0.9rem 1rem; border-radius: 10px; background: var(--code); color: var(--ink); font: 0.8125rem/1.5 var(--mono); text-align: left; }
`;
