import { languages } from './languages.ts';

/** The interface's words in one language. */
export interface Words {
  /** A BCP 47 tag: the words' own, by which numbers are written too. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The word on a line: see `word.ts`. */
  say(line: number): string;
}

/** The words for a language tag; English where there are none. */
export function wordsFor(tag: string): Words {
  const primary = tag.toLowerCase().replace(/-.*/, '');
  const language = Object.hasOwn(languages, primary) ? primary : 'en';
  const row = languages[language]?.split('\n');
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    say: (line) => row?.[line] ?? '',
  };
}

/** The language of an element: what stands nearest counts, also across the borders of components. */
export function languageOf(element: Element): string | undefined {
  const named = element.closest('[lang]');
  if (named !== null) return named.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : undefined;
}
