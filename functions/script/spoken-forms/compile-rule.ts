import { borders, patternOf } from './kinds.ts';
import type { FormRule, LanguageForms } from './spoken-form.ts';

/** A rule of one language, ready to be looked for. */
export type CompiledRule = FormRule & {
  readonly pattern: RegExp;
  /** What each name in the pattern is. */
  readonly kinds: ReadonlyMap<string, string>;
};

// Not the `{L}` of `\p{L}`.
const placeholder = /(?<!\\p)\{([a-z]\w*)(?::(\w+))?\}/gi;

/** A rule with a language's words in its place; `undefined` where it names some that the language lacks. */
export function compileRule(rule: FormRule, forms: LanguageForms): CompiledRule | undefined {
  const kinds = new Map<string, string>();
  let isKnown = namesIn(rule.say).every((name) => name in forms.phrases || finds(rule, name));
  const source = rule.find.replace(placeholder, (_, name: string, kind: string = name) => {
    if (kind === 'start' || kind === 'end') return borders[kind];
    const pattern = forms.phrases[kind] ?? patternOf(kind, forms);
    if (pattern === undefined) isKnown = false;
    // A name that comes twice, as in two branches, is caught once.
    if (kinds.has(name)) return `(?:${pattern})`;
    kinds.set(name, kind);
    return `(?<${name}>${pattern})`;
  });
  if (!isKnown) return undefined;
  return { ...rule, kinds, pattern: new RegExp(enclose(source, rule.isGlued === true), 'gu') };
}

function namesIn(say: string): readonly string[] {
  return Array.from(say.matchAll(placeholder), ([, name = '']) => name);
}

function finds({ find }: FormRule, name: string): boolean {
  return find.includes(`{${name}`) || find.includes(`<${name}>`);
}

function enclose(source: string, isGlued: boolean): string {
  const { start, end, chainBefore, chainBehind, digitBefore, digitBehind } = borders;
  const before = chainBefore + (isGlued ? digitBefore : start);
  return `${before}(?:${source})${isGlued ? digitBehind : end}${chainBehind}`;
}
