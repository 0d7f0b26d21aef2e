/**
 * The player in a frame on another site: one look, whatever the host's. In a low frame what opens lies over title and slider, and
 * leaves its buttons free: below the player it would be out of sight.
 */
export const embedStyle = `.embed { background: var(--card); font-family: var(--sans); }
.embed main {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 8px 12px;
  align-items: center;
  align-content: center;
  max-width: none;
  min-height: 100vh;
  padding: 10px 12px;
}
.embed .cover { width: 48px; border-radius: 8px; }
.embed .head { min-width: 0; }
.embed h1, .embed .facts { overflow: hidden; margin: 0; text-overflow: ellipsis; white-space: nowrap; }
.embed h1 { font: 600 16px/24px var(--sans); }
.embed h1 a { color: var(--ink); text-decoration: none; }
.embed h1 a:hover { text-decoration: underline; }
.embed .facts { font-size: 13px; line-height: 20px; }
.embed bucketcast-player { grid-column: 1 / -1; min-height: 108px; --bucketcast-padding: 6px 12px 0; }
@media (max-height: 30rem) {
  .embed bucketcast-player::part(player) { position: relative; }
  .embed bucketcast-player::part(panel) {
    position: absolute;
    inset: -57px -13px 44px;
    max-height: none;
    padding: 4px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--card);
    box-shadow: var(--shadow);
  }
}
`;
