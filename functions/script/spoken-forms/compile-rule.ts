import { borders, patternOf } from './pattern-of.ts';
import type { SignRule } from './sign-rules.ts';
import type { FormRule, LanguageForms } from './spoken-form.ts';

/** A rule of one language, ready to be looked for. */
export type CompiledRule = FormRule & {
  readonly pattern: RegExp;
  /** What each name in the pattern is. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Which rule holds where `sign0`, `sign1` and so on was found. */
  readonly among?: readonly CompiledRule[];
};

// Not the `{L}` of `\p{L}`.
const placeholder = /(?<!\\p)\{([a-z]\w*)(?::(\w+))?\}/gi;

/** A rule with a language's words in its place; `undefined` where it names some that the language lacks. */
export function compileRule(rule: FormRule, forms: LanguageForms): CompiledRule | undefined {
  const kinds = new Map<string, string>();
  // Where a language has a word for a range that stands right behind the number, that is said in all of them.
  const say = 'wave' in forms.phrases ? rule.say.replace(' {to} ', '{wave}') : rule.say;
  let isKnown = namesIn(say).every((name) => name in forms.phrases || finds(rule, name));
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
  return {
    ...{ ...rule, say, kinds },
    pattern: new RegExp(rule.isSign === true ? source : enclose(source, rule.isGlued === true), 'gu'),
  };
}

/** All rules for signs behind a word as one, so that each word is looked at once. */
export function compileSigns(rules: readonly SignRule[], forms: LanguageForms): readonly CompiledRule[] {
  const among = rules.flatMap(({ sign, say }) => {
    const rule = compileRule({ find: `{word}${sign}`, say, isGlued: true }, forms);
    return rule === undefined ? [] : [{ sign, rule }];
  });
  const signs = among.map(({ sign }, index) => `(?<sign${index}>${sign})`).join('|');
  const whole = { find: `{start}{word}[™®©℠]{0,2}(?:${signs})`, say: '{word}', isSign: true } as const;
  const all = compileRule(whole, forms);
  return all === undefined ? [] : [{ ...all, among: among.map(({ rule }) => rule) }];
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
