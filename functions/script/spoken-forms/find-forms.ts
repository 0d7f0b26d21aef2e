import { type CompiledRule, compileRule, compileSigns } from './compile-rule.ts';
import { findCapitals } from './find-capitals.ts';
import { foldText } from './fold-text.ts';
import { letterRules, numberRules, numeralRules, plainLetterRules, seriesRules } from './general-rules.ts';
import { formsOf } from './languages/forms-of.ts';
import { type Parts, reserveParts, type TakenPart } from './reserve-parts.ts';
import { sayForm } from './say-form.ts';
import { signRules } from './sign-rules.ts';
import type { FormRule, LanguageForms, SpokenForm } from './spoken-form.ts';

type Group = { readonly trigger: RegExp; readonly rules: readonly CompiledRule[] };

type Speaker = {
  readonly language: string;
  readonly forms: LanguageForms;
  readonly groups: readonly Group[];
  readonly signs: Group;
};

/** What is known of a text: parts that are said already, and acronyms of the article that it stands in. */
export type KnownParts = { readonly taken?: readonly TakenPart[]; readonly acronyms?: ReadonlySet<string> };

const none: ReadonlySet<string> = new Set();

/**
 * What of a text is said otherwise than it is written, from left to right, no two overlapping. Of the rules for one place the first holds. What is
 * `taken` comes before all of them; only a pause may be put behind it, and the form then stands for both.
 */
export function findForms(
  text: string,
  language: string,
  { taken = [], acronyms = none }: KnownParts = {},
): readonly SpokenForm[] {
  const speaker = speakerOf(language);
  const folded = foldText(text);
  if (!hasAny.test(folded)) return [];
  const parts = reserveParts(folded.length, taken);
  for (const group of speaker.groups) applyGroup(group, folded, { speaker, parts });
  if (severalCapitals.test(folded)) {
    const { isTaken } = parts;
    for (const form of findCapitals(folded, { language, acronyms, isTaken })) parts.take(form);
  }
  applyGroup(speaker.signs, folded, { speaker, parts });
  return parts.forms();
}

/** What makes looking closer worth while: most paragraphs have none of it. */
const severalCapitals = /\p{Lu}{2}|\p{Lu} \p{Lu} \p{Lu}/u;
const digits = /[\p{Nd}¼-¾⅐-⅞]/u;
const numerals = /[IVXLⅠ-Ⅻⅰ-ⅻ]/;
const plainLetters = /[ﬀ-ﬆĲĳ㍱-㏟₀-₉]|[\u{1d400}-\u{1d7ff}]/u;
const signs = /[—―–…→⇒➔➜•·|‖■▪►™®©℠]|\.\.\.| [-=]|--/;
const hasAny = new RegExp(
  [severalCapitals, digits, numerals, plainLetters, signs].map((one) => one.source).join('|'),
  'u',
);

type Applied = { readonly speaker: Speaker; readonly parts: Parts };

function applyGroup({ trigger, rules }: Group, text: string, applied: Applied): void {
  if (!trigger.test(text)) return;
  for (const rule of rules) {
    // `matchAll` would make a copy of the pattern each time, which takes longer than looking for it.
    rule.pattern.lastIndex = 0;
    for (let match = rule.pattern.exec(text); match !== null; match = rule.pattern.exec(text))
      applyMatch(match, rule, applied);
  }
}

function applyMatch(match: RegExpExecArray, compiled: CompiledRule, { speaker, parts }: Applied): void {
  const { 0: written, index: start, groups: found = {} } = match;
  const part = { start, end: start + written.length };
  const rule = compiled.among?.find((_, index) => found[`sign${index}`] !== undefined) ?? compiled;
  const said = sayForm(rule, found, speaker);
  if (said === undefined || said === written || parts.take({ ...part, said })) return;
  if (found.word === undefined) return;
  const sayBehind = (word: string) => sayForm(rule, { ...found, word }, speaker);
  parts.extend(part, start + found.word.length, sayBehind);
}

const speakers = new Map<string, Speaker>();

function speakerOf(language: string): Speaker {
  const known = speakers.get(language) ?? makeSpeaker(language);
  speakers.set(language, known);
  return known;
}

function makeSpeaker(language: string): Speaker {
  const forms = formsOf(language);
  const compile = (trigger: RegExp, rules: readonly FormRule[]): Group => ({
    trigger,
    rules: rules.flatMap((rule) => compileRule(rule, forms) ?? []),
  });
  return {
    ...{ language, forms },
    groups: [
      compile(digits, [...(forms.numberRules ?? []), ...numberRules]),
      compile(numerals, [...seriesRules, ...(forms.numeralRules ?? []), ...numeralRules]),
      compile(plainLetters, plainLetterRules),
      compile(severalCapitals, letterRules),
    ],
    signs: { trigger: signs, rules: compileSigns(signRules, forms) },
  };
}
