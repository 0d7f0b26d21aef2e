import { describe, expect, it } from 'vitest';
import { compileRule, compileSigns } from '../../../functions/script/spoken-forms/compile-rule.ts';
import {
  letterRules,
  numberRules,
  numeralRules,
  plainLetterRules,
} from '../../../functions/script/spoken-forms/general-rules.ts';
import { formsOf } from '../../../functions/script/spoken-forms/languages/forms-of.ts';
import { signRules } from '../../../functions/script/spoken-forms/sign-rules.ts';

const languages = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'sv', 'zh', 'fi'];
const general = [...numberRules, ...numeralRules, ...plainLetterRules, ...letterRules];

/** A pattern without what stands for itself: escaped signs, and signs in brackets. */
const bare = (source: string) => source.replace(/\\[^pP]|\\[pP]\{[^}]*\}|\[(?:\\.|[^\]\\])*\]/gu, 'x');

describe('the pattern of a rule', () => {
  it.each(languages)('repeats nothing without bound in %s', (language) => {
    const forms = formsOf(language);
    const rules = [...general, ...(forms.numberRules ?? []), ...(forms.numeralRules ?? [])];
    const compiled = [
      ...rules.flatMap((rule) => compileRule(rule, forms) ?? []),
      ...compileSigns(signRules, forms),
    ];
    const sources = compiled.map(({ pattern }) => pattern.source);
    expect(sources.length).toBeGreaterThan(3);
    expect(sources.filter((source) => /[*+]|\{\d+,\}/.test(bare(source)))).toEqual([]);
  });
});
