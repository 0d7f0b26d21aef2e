import { writeOpsCommand } from '../report/write-ops-command.ts';
import type { Holding } from './find-holding.ts';

/** Speaking an article would go over a limit: whoever pays decides whether it may, or edits it, and nothing is spoken until then. */
export class HeldError extends Error {
  override readonly name = 'HeldError' as const;
  readonly holding: Holding;

  constructor(holding: Holding) {
    super(describe(holding));
    this.holding = holding;
  }
}

function describe(holding: Holding): string {
  const { article, engine, characters, dollars } = holding;
  return [
    `"${article}" would newly bill ${count(characters)} characters ($${dollars.toFixed(4)} on the ${engine} engine)`,
    describeArticleLimit(holding),
    describeMonth(holding),
    `Let it through once with: ${writeOpsCommand('release', article)}; or raise the limit and save the article again`,
  ]
    .filter((part) => part !== '')
    .join('. ');
}

function describeArticleLimit({ characters, articleCharacterLimit = Infinity }: Holding): string {
  if (characters <= articleCharacterLimit) return '';
  return `One article may bill ${count(articleCharacterLimit)} (articleCharacterLimit)`;
}

function describeMonth({ month, usedCharacters, monthlyCharacterLimit }: Holding): string {
  if (monthlyCharacterLimit === undefined) return `In ${month} ${count(usedCharacters)} are used`;
  return `Of the ${count(monthlyCharacterLimit)} of ${month} ${count(usedCharacters)} are used (monthlyCharacterLimit)`;
}

function count(characters: number): string {
  return characters.toLocaleString('en-US');
}
