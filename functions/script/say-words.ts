import type { Phrases } from './phrases.ts';
import type { ReadingPolicy } from './reading-policy.ts';
import { leaveLetters } from './voices/leave-letters.ts';

/** Something of a text that is not said as it is written, and why. */
export type Left = { readonly what: string; readonly why: string };

/** What is said of a text, and what is not said of it as it is written. */
export type SaidWords = { readonly text: string; readonly left: readonly Left[] };

/** How to say: what the article's policy is, and the voice's language and own words. */
export type ReadingManner = {
  readonly reading: ReadingPolicy;
  readonly phrases: Phrases;
  readonly language: string;
};

type Rule = {
  readonly pattern: RegExp;
  readonly name: string;
  readonly choose: (reading: ReadingPolicy) => 'say' | 'skip' | 'keep';
  readonly say: (match: string, phrases: Phrases) => string;
  /** In code it is something else. */
  readonly isOfProse?: true;
};

const rules: readonly Rule[] = [
  {
    name: 'web address',
    pattern: /(?:https?:\/\/|www\.)[^\s<>"“”()[\]{}]*[^\s<>"“”()[\]{}.,;:!?'’]/giu,
    choose: ({ addresses }) => said[addresses],
    say: sayAddress,
  },
  {
    name: 'e-mail address',
    pattern:
      /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}_+-][\p{L}\p{N}._+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu,
    choose: ({ addresses }) => said[addresses],
    say: sayMail,
  },
  {
    name: 'handle',
    pattern: /(?<![\p{L}\p{N}@/._-])@\p{L}[\p{L}\p{N}_]{1,40}/gu,
    choose: ({ tags }) => said[tags],
    say: (handle, { at }) => `${at} ${splitWords(handle.slice(1))}`,
    isOfProse: true,
  },
  {
    name: 'hashtag',
    pattern: /(?<![\p{L}\p{N}#/&])#\p{L}[\p{L}\p{N}_]{1,60}/gu,
    choose: ({ tags }) => said[tags],
    say: (tag, { hashtag }) => `${hashtag} ${splitWords(tag.slice(1))}`,
    isOfProse: true,
  },
  {
    name: 'citation mark',
    pattern: /\s?\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,9}|citation needed)\]/g,
    choose: () => 'skip',
    say: () => '',
    isOfProse: true,
  },
  {
    name: 'emoji',
    // With the letters of a flag such as England's; ❤ and ☀ are some without a sign of it too, ✓ and ♀ are not.
    pattern:
      /(?:\p{Regional_Indicator}{2}|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|(?![♀♂♾⚕☑✔✖])(?=[\u2600-\u27BF])\p{Emoji})(?:\p{Emoji_Modifier}|\uFE0F|\u20E3|\u200D\p{Extended_Pictographic}|[\u{E0020}-\u{E007F}])*/gu,
    choose: ({ emojis }) => said[emojis],
    say: () => '',
  },
  {
    name: 'emoji',
    pattern: /[0-9]\uFE0F?\u20E3/gu,
    choose: ({ emojis }) => (emojis === 'read' ? 'keep' : 'say'),
    say: ([number = '']) => number,
  },
];

const said = { short: 'say', words: 'say', skip: 'skip', read: 'keep' } as const;

/** Addresses, handles, hashtags, citation marks, emojis and letters that a voice cannot say, as they sound in a narration. */
export function sayWords(text: string, { reading, phrases, language }: ReadingManner): SaidWords {
  const left: Left[] = [];
  let words = text;
  for (const { name, pattern, choose, say, isOfProse } of rules) {
    const choice = choose(reading);
    if (choice === 'keep') continue;
    const sayMatch = (match: string) => {
      const spoken = choice === 'skip' ? '' : say(match, phrases).trim();
      left.push({ what: `${name} “${match.trim()}”`, why: reasonFor(spoken) });
      return spoken === '' ? gap : spoken;
    };
    words = isOfProse === true ? replaceInProse(words, pattern, sayMatch) : words.replace(pattern, sayMatch);
  }
  const sayable = leaveLetters(words, language, gap);
  return { text: closeGaps(sayable.text.replace(marks, '')), left: [...left, ...sayable.left] };
}

/** Code among other words, marked by characters that stand in no text. */
export function markCode(text: string): string {
  return `\uFDD0${text}\uFDD1`;
}

/** Those of code, and of passages in another language. */
const marks = /[\uFDD0\uFDD1\uFDD3\uFDD4]/g;

/** Where something was taken out: a character that stands in no text. */
export const gap = '\uFDD2';

function replaceInProse(text: string, pattern: RegExp, say: (match: string) => string): string {
  const parts = text.split(/(\uFDD0[^\uFDD1]*\uFDD1)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replace(pattern, say))).join('');
}

function reasonFor(spoken: string): string {
  return spoken === '' ? 'it is not said' : `it is said as “${spoken}”`;
}

/** Nothing but the places where something was taken out is tidied: there is one space, and none in front of a full stop or a comma. */
export function closeGaps(text: string): string {
  return text
    .replace(/\((?:\s*\uFDD2)+\s*\)/g, gap)
    .replace(/\uFDD2(?:\s*\uFDD2)+/g, gap)
    .replace(/(?<=^\s?|[([“])\s*\uFDD2\s*/g, '')
    .replace(/[,;:]?\s*\uFDD2\s*(?=[,;:!?)]|\.(?![\p{L}\p{N}]))/gu, '')
    .replace(/\s*\uFDD2\s*/g, (around) => (/\s/.test(around) ? ' ' : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** The name of the site alone: nobody can write down a path that is heard. */
function sayAddress(address: string, { link, dot }: Phrases): string {
  const host = URL.parse(/^https?:/i.test(address) ? address : `https://${address}`)?.host ?? address;
  const name = host.replace(/^www\./, '');
  return `${link} ${dot === '' ? name : name.replaceAll('.', ` ${dot} `)}`;
}

function sayMail(address: string, { at, dot }: Phrases): string {
  if (at === '') return address;
  return address.replaceAll('.', ` ${dot} `).replace('@', ` ${at} `);
}

/** `TwoWords` and `two_words` are two words. */
function splitWords(name: string): string {
  return name
    .replace(/_+/g, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' ')
    .trim();
}
