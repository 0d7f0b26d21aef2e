import type { NamedMark } from '../ssml/plan-speech.ts';
import type { SpokenText } from '../ssml/spoken-text.ts';
import { wordsOf } from '../ssml/words.ts';
import type { Performed } from '../voice/perform-steps.ts';
import { visemeOf } from './visemes.ts';

/** What can be marked. */
export const speechMarkTypes = ['sentence', 'ssml', 'viseme', 'word'] as const;
export type SpeechMarkType = (typeof speechMarkTypes)[number];

/** What the marks are made of. */
export type MarkSettings = {
  /** The request's text, tags included. */
  readonly source: string;
  readonly types: readonly SpeechMarkType[];
  readonly sampleRate: number;
};

type Mark = {
  readonly time: number;
  readonly type: SpeechMarkType;
  readonly start?: number;
  readonly end?: number;
  readonly value: string;
};

type Span = { readonly start: number; readonly end: number };

/** At one time, the order in which marks come. */
const order: readonly SpeechMarkType[] = ['ssml', 'sentence', 'word', 'viseme'];

/** Marks as Polly writes them: a JSON object a line, times in milliseconds, places in UTF-8 bytes of the source. */
export async function writeSpeechMarks(
  performed: AsyncIterable<Performed>,
  settings: MarkSettings,
): Promise<string> {
  const marks: Mark[] = [];
  let samples = 0;
  for await (const { step, said } of performed) {
    const startSeconds = samples / settings.sampleRate;
    if (step.kind === 'mark') marks.push(markNamed(step.mark, startSeconds, settings.source));
    if (step.kind === 'say') marks.push(...markSentence({ step, said }, startSeconds, settings.source));
    samples += said.samples.length;
  }
  return marks
    .filter((mark) => settings.types.includes(mark.type))
    .toSorted((a, b) => a.time - b.time || order.indexOf(a.type) - order.indexOf(b.type))
    .map((mark) => `${JSON.stringify(mark)}\n`)
    .join('');
}

function markNamed(mark: NamedMark, seconds: number, source: string): Mark {
  return makeMark('ssml', seconds, { ...inBytes(source, mark), value: mark.name });
}

function markSentence({ step, said }: Performed, startSeconds: number, source: string): readonly Mark[] {
  if (step.kind !== 'say') return [];
  const begin = said.phones.find((phone) => visemeOf(phone.name) !== 'sil')?.startSeconds ?? 0;
  const words = wordsOf(step.spoken)
    .map((word, index) => ({
      span: spanOf(word),
      seconds: startSeconds + (said.wordSeconds[index] ?? begin),
    }))
    // All words of an alias stand for one word of the source.
    .filter(({ span }, index, all) => span.start !== all[index - 1]?.span.start);
  return [
    makeMark('sentence', startSeconds + begin, quote(source, spanOf(step.spoken))),
    ...words.map(({ span, seconds }) => makeMark('word', seconds, quote(source, span))),
    ...said.phones.map(({ name, startSeconds: offset }) =>
      makeMark('viseme', startSeconds + offset, { value: visemeOf(name) }),
    ),
    ...step.marks.map((mark) => {
      const next = words.find((word) => word.span.start >= mark.start);
      return markNamed(mark, next?.seconds ?? startSeconds + begin, source);
    }),
  ];
}

function makeMark(type: SpeechMarkType, seconds: number, rest: Omit<Mark, 'time' | 'type'>): Mark {
  return { time: Math.round(seconds * 1000), type, ...rest };
}

function spanOf({ from, to }: SpokenText): Span {
  return { start: from.at(0) ?? 0, end: to.at(-1) ?? 0 };
}

function quote(source: string, span: Span) {
  return { ...inBytes(source, span), value: source.slice(span.start, span.end) };
}

function inBytes(source: string, { start, end }: Span): Span {
  return {
    start: Buffer.byteLength(source.slice(0, start)),
    end: Buffer.byteLength(source.slice(0, end)),
  };
}
