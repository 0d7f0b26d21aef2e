/** The player in a frame on another site: one look, whatever the host's. */
export const embedStyle = `.embed { background: var(--card); font-family: var(--sans); }
.embed main {
  display: grid;
  grid-template-columns: auto minmax(0, 1fr);
  gap: 0.6rem 0.9rem;
  align-items: center;
  align-content: center;
  max-width: none;
  min-height: 100vh;
  padding: 0.75rem 0.9rem;
}
.embed .cover { width: 64px; border-radius: 9px; }
.embed h1 { display: -webkit-box; overflow: hidden; margin: 0; font: 600 1rem/1.3 var(--sans); -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.embed h1 a { color: var(--ink); text-decoration: none; }
.embed h1 a:hover { text-decoration: underline; }
.embed .facts { overflow: hidden; font-size: 0.8125rem; text-overflow: ellipsis; white-space: nowrap; }
.embed bucketcast-player { grid-column: 1 / -1; }
`;
