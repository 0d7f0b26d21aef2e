import type { Episode } from '../../episode/episode.ts';
import { siteKeys } from '../../episode/keys.ts';
import { addressOf, episodeAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import { type Html, html } from '../pages/html.ts';
import type { Words } from '../pages/words.ts';
import { writeCopyButton } from '../pages/write-copy-button.ts';
import { writeEmbedFrame } from './embed-frame.ts';
import { playerHeightPixels } from './player-height.ts';

/** Three ways to put the player on another site, and a rule that keeps its place, each as a text to copy. */
export function writeSnippets(
  { show, episode, siteAddress }: { show: Show; episode: Episode; siteAddress: string },
  words: Words,
): Html {
  const { page, audio, embed } = episodeAddresses(siteAddress, show, episode);
  const script = html`<script src="${addressOf(siteAddress, siteKeys.player)}" defer></script>`;
  const here = html`${script}
<bucketcast-player src="${page}">
  <audio controls preload="none" src="${audio}"></audio>
</bucketcast-player>`;
  const template = html`${script}
<bucketcast-player></bucketcast-player>`;
  // Not an attribute of the element: a strict security policy forbids those.
  const style = html`bucketcast-player { display: block; min-height: ${playerHeightPixels}px }`;
  return html`<details class="snippets"${words.foreign}>
<summary>${words.embed}</summary>
${writeSnippet({ id: 'snippet', explanation: words.embedHere, snippet: here }, words)}
${writeSnippet({ id: 'snippet-template', explanation: words.embedTemplate, snippet: template }, words)}
${writeSnippet({ id: 'snippet-style', explanation: words.embedStyle, snippet: style }, words)}
${writeSnippet({ id: 'snippet-frame', explanation: words.embedFrame, snippet: writeEmbedFrame(embed, episode.title) }, words)}
</details>`;
}

/** The snippet is HTML already; on the page it is a text to read. */
function writeSnippet(
  { id, explanation, snippet }: { id: string; explanation: string; snippet: Html },
  words: Words,
): Html {
  return html`<div class="snippet">
<p><span>${explanation}</span> ${writeCopyButton(id, words)}</p>
<pre dir="ltr" tabindex="0" translate="no"><code id="${id}">${snippet.html}</code></pre>
</div>`;
}
