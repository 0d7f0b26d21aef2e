import { chaptersOf } from '../../episode/chapters.ts';
import type { Episode } from '../../episode/episode.ts';
import { timeAnchor } from '../pages/chapter-anchors.ts';
import { formatSize, formatTime } from '../pages/format.ts';
import { type Html, html } from '../pages/html.ts';
import { fill, type Words } from '../pages/words.ts';

/** The player with all that belongs to it. Until its script is there, the browser's own controls are in its place. */
export function writePlayer(
  { episode, showFolder }: { episode: Episode; showFolder: string },
  words: Words,
): Html {
  const { file, bytes } = episode.audio;
  return html`<section class="player" aria-label="${words.listen}" data-bucketcast-skip${words.foreign}>
${writeComponent(episode, words)}
<ul class="links">
<li><a href="${file}" type="audio/mpeg" download>${words.download} <span class="size">(MP3, ${formatSize(bytes, words.locale)})</span></a></li>
<li><a href="transcript.vtt" type="text/vtt">${words.transcript}</a></li>
<li><a href="${showFolder}#subscribe">${words.subscribe}</a></li>
</ul>
<p class="voice">${fill(words.voice, { voice: html`<bdi>${episode.voice.id}</bdi>` })}</p>
${writeChapters(episode, words)}
</section>`;
}

/** The component, and inside it what plays without any script. */
export function writeComponent({ audio, title }: Episode, words: Words, compact = false): Html {
  return html`<bucketcast-player src="./"${compact ? html` compact` : undefined}>
<audio controls preload="none" src="${audio.file}" aria-label="${title}"><a href="${audio.file}">${words.download}</a></audio>
</bucketcast-player>`;
}

function writeChapters(episode: Episode, words: Words): Html | undefined {
  const chapters = chaptersOf(episode);
  if (chapters.length === 0) return undefined;
  const lines = chapters.map(
    (chapter) =>
      html`<li><a href="#${timeAnchor(chapter)}"><span class="time">${formatTime(chapter.startSeconds)}</span> <bdi lang="${episode.language}">${chapter.title}</bdi></a></li>\n`,
  );
  return html`<details class="chapters">
<summary>${words.chapters}</summary>
<ol>
${lines}</ol>
</details>`;
}
