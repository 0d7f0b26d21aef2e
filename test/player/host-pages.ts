/** A page of somebody else's site. */
export type HostPage = {
  readonly head?: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A site owner's article in markup and typography of its own. */
export const foreignArticle = `<article class="post"><h1>The lighthouse keeper</h1>
<div id="here"></div>
<p id="said">“Nobody keeps a <em>light</em> alone,” she <a href="#elsewhere">said</a>, and laughed at the well‑worn phrase.
The lamp turns once in ten sec&shy;onds,<br>whoever is <b>watch</b>ing.</p>
<aside aria-hidden="true">From November on the supply boat comes when the weather lets it.</aside>
<h2>In winter</h2>
<div class="wrap"><span id="boat">From November on the supply boat<sup>[1]</sup> comes when the weather lets it, which is seldom, and the keeper counts tins of&nbsp;beans and days in one list.</span></div>
<p id="never">This paragraph was added later and nobody reads it aloud.</p>
<ul><li id="door">By the door hangs a barometer that has been wrong since 1987.</li>
<li id="last">IT IS WRONG BY THE SAME AMOUNT EVERY DAY — which makes it useful…</li></ul>
</article>`;
