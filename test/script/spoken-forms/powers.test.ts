import { expect, test } from 'vitest';
import { findForms } from '../../../functions/script/spoken-forms/find-forms.ts';

test.each([
  ['en-US', 'It has 10²³ particles.', ['10 to the power of 23']],
  ['en-US', 'It is 10⁻⁶ wide, and 20 m² large.', ['10 to the power of minus 6', '20 square meters']],
  ['de-DE', 'Das sind 10⁶ Jahre.', ['10 hoch 6']],
  ['ja-JP', '10²³', []],
  ['en-US', 'CO₂ and C₆H₁₂O₆.', ['CO2', 'C6H12O6']],
])('in %s, "%s" has what is raised and lowered in it said', (language, text, said) => {
  expect(findForms(text, language).map((form) => form.said)).toEqual(said);
});
