import type { Episode } from '../episode.ts';
import { breakLines } from './break-lines.ts';
import { type Passage, passagesOf, type Spoken } from './passages.ts';
import { writeExactClock } from './write-clock.ts';

/** Apps that read SubRip show two lines at once: github.com/Podcastindex-org/podcast-namespace, transcripts.md. */
const linesAtOnce = 2;

/** The transcript as SubRip: passages that are longer than two short lines are split, their time shared out by letters. */
export function writeSubtitles(episode: Spoken & Pick<Episode, 'language'>): string {
  const captions = passagesOf(episode).flatMap((passage) => splitPassage(passage, episode.language));
  return captions.map(writeCaption).join('\n');
}

function splitPassage(passage: Passage, language: string): readonly Passage[] {
  const lines = breakLines(replaceMarks(passage.text), language);
  const texts = Array.from({ length: Math.ceil(lines.length / linesAtOnce) }, (_, index) =>
    lines.slice(index * linesAtOnce, (index + 1) * linesAtOnce).join('\n'),
  );
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const secondsPerLetter = (passage.endSeconds - passage.startSeconds) / letters;
  let startSeconds = passage.startSeconds;
  return texts.map((text) => {
    const caption = { startSeconds, endSeconds: startSeconds + text.length * secondsPerLetter, text };
    startSeconds = caption.endSeconds;
    return caption;
  });
}

/** SubRip has no escapes: an arrow would pass for a line of times, and what looks like a tag would be hidden. */
function replaceMarks(text: string): string {
  return text.replaceAll('-->', '→').replace(/<(?=[a-z/!])/gi, '‹');
}

function writeCaption({ startSeconds, endSeconds, text }: Passage, index: number): string {
  const [start, end] = [writeExactClock(startSeconds, ','), writeExactClock(endSeconds, ',')];
  return `${index + 1}\n${start} --> ${end}\n${text}\n`;
}
