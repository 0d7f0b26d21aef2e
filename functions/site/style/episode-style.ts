import { playerHeightPixels } from '../player/player-height.ts';

/** An episode's page around its text: opening, player, what stands at the end. */
export const episodeStyle = `.episode .bar { border-bottom: 1px solid var(--line); max-width: none; padding-inline: max(1.25rem, 50vw - 28rem); }
.episode .opening { padding-block: clamp(2rem, 6vw, 4.25rem) 2rem; }
.episode h1 { margin-top: 0.8rem; font-size: clamp(2rem, 1.45rem + 2.6vw, 3.1rem); line-height: 1.12; }

.player { margin-bottom: 3rem; font-size: 0.9375rem; line-height: 1.5; }
bucketcast-player {
  display: block;
  min-height: ${playerHeightPixels}px;
  border-radius: 16px;
  --bucketcast-radius: 16px;
  --bucketcast-accent: var(--accent);
  --bucketcast-on-accent: var(--on-accent);
  --bucketcast-background: var(--card);
  --bucketcast-text: var(--ink);
  --bucketcast-font: var(--sans);
}
.player bucketcast-player { box-shadow: var(--shadow); }
@media (prefers-color-scheme: dark) {
  .player bucketcast-player { box-shadow: none; }
}
bucketcast-player > audio { width: 100%; height: 54px; }
bucketcast-player:not(:defined) { display: grid; align-items: center; padding: 0 1.25rem; border: 1px solid var(--line); background: var(--card); }
.links { display: flex; flex-wrap: wrap; gap: 0 1.4rem; margin: 0.9rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; }
.links a { display: inline-block; padding-block: 0.3rem; }
.size { white-space: nowrap; }
.voice { margin: 0.15rem 0 0; color: var(--muted); font-size: 0.8125rem; }
.chapters { margin-top: 0.6rem; }
.chapters summary { font-size: 0.875rem; }
.chapters ol { margin: 0.25rem 0 0; padding: 0; list-style: none; }
.chapters a { display: flex; gap: 0.75rem; padding-block: 0.4rem; border-top: 1px solid var(--line); color: var(--ink); text-decoration: none; }
.chapters bdi { min-width: 0; }
.chapters a:hover bdi { text-decoration: underline; }
.time { flex: none; min-width: 3.5em; color: var(--muted); font-variant-numeric: tabular-nums; }

.more { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 1.25rem; align-items: center; margin-bottom: 1.75rem; }
.more .cover { width: 5.5rem; }
.more h2 { margin: 0 0 0.3rem; font: 700 1.25rem/1.25 var(--serif); }
.more h2 a { color: var(--ink); text-decoration: none; }
.more h2 a:hover { text-decoration: underline; }
.snippets { margin-bottom: 1.75rem; }
.snippet { margin-top: 1rem; }
.snippet p { display: flex; gap: 1rem; align-items: end; justify-content: space-between; }
.snippet .copy { flex: none; }
.snippet pre { overflow-x: auto; margin: 0.4rem 0; padding: 0.9rem 1rem; border-radius: 10px; background: var(--code); color: var(--ink); font: 0.8125rem/1.5 var(--mono); text-align: left; }
`;
