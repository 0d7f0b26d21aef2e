/** The frame around the text, and the small parts that several pages have. */
export const layoutStyle = `main, .bar, .end { max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
.bar, .byline, .facts, .about, .subscribe, .player, .search, .support, .people, .end, .skip, search { font-family: var(--sans); }
.bar { display: flex; align-items: center; justify-content: space-between; gap: 1rem; min-height: 4rem; font-size: 0.9375rem; line-height: 1.4; }
.bar > a { min-width: 0; padding-block: 0.4rem; }
.bar .name { display: flex; align-items: center; gap: 0.7rem; color: var(--ink); font-weight: 600; text-decoration: none; }
.bar .name:hover bdi { text-decoration: underline; }
.bar .name img { flex: none; border-radius: 7px; }
.bar .button { flex: none; padding: 0.35rem 0.95rem; font-size: 0.875rem; }

.button {
  display: inline-block;
  padding: 0.6rem 1.35rem;
  border-radius: 99px;
  background: var(--accent);
  color: var(--on-accent);
  font: 600 1rem/1.4 var(--sans);
  text-decoration: none;
}
.button:hover { text-decoration: underline; }

.skip { position: absolute; inset: 0.5rem auto auto 0.5rem; z-index: 1; padding: 0.5rem 1rem; background: var(--card); }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }

.opening h1 { margin: 0; letter-spacing: -0.015em; font-weight: 700; }
:is(.opening, .text) :is(h1, h2, h3):is(:lang(ar), :lang(ja), :lang(zh), :lang(ko), :lang(hi)) { letter-spacing: 0; line-height: 1.35; }
.opening h1[tabindex]:not(:focus), .cards :is(h3, .about), .lines a, .more h2, .more p, .chapters bdi, .shows .name {
  display: -webkit-box;
  overflow: hidden;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 6;
  line-clamp: 6;
}
@supports (hyphenate-limit-chars: 24) {
  /* Only what would not fit on a line of its own. */
  h1, h2, h3 { hyphens: auto; hyphenate-limit-chars: 26 8 8; }
  @media (max-width: 36rem) {
    h1, h2, h3 { hyphenate-limit-chars: 14 5 5; }
  }
}
.byline { margin: 0.9rem 0 0; font-size: 1rem; line-height: 1.5; }
.facts { margin: 0; color: var(--muted); font-size: 0.875rem; line-height: 1.5; }
.facts > span { white-space: nowrap; }
.facts .label { padding: 0.05rem 0.5rem; border: 1px solid currentColor; border-radius: 99px; font-size: 0.75rem; }
.dot { padding-inline: 0.1em; }
[dir="rtl"] :is(.byline, .facts, .end, .player)[dir="ltr"] { text-align: right; }

.copy {
  padding: 0.3rem 0.85rem;
  border: 1px solid var(--line);
  border-radius: 99px;
  background: var(--card);
  color: var(--accent);
  font: 600 0.8125rem/1.4 var(--sans);
  cursor: pointer;
}
.copy:hover { border-color: currentColor; }
summary { min-height: 2rem; padding-block: 0.3rem; color: var(--accent); font-weight: 600; cursor: pointer; }

.end { margin-block: 4rem 0; padding-block: 1.75rem 3rem; color: var(--muted); font-size: 0.9rem; line-height: 1.5; }
.end::before { content: ""; display: block; margin-bottom: 1.75rem; border-top: 1px solid var(--line); }
.end p { margin: 0 0 0.35rem; }

.index main { max-width: 64rem; padding-bottom: 4rem; }
.index .opening { padding-block: clamp(2rem, 7vw, 5rem) 2rem; }
.index h1 { font-size: clamp(2.2rem, 1.6rem + 2.6vw, 3.4rem); }
.shows { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); gap: 2.75rem 2rem; margin: 0; padding: 0; list-style: none; }
.shows a { display: block; color: var(--ink); text-decoration: none; }
.shows a:hover .name { text-decoration: underline; }
.shows .cover { width: 100%; margin-bottom: 1rem; box-shadow: var(--shadow); }
.shows .name { font-weight: 700; font-size: 1.25rem; line-height: 1.3; }
.shows .about { margin: 0.3rem 0 0; color: var(--muted); font-size: 0.9375rem; line-height: 1.5; }
`;
