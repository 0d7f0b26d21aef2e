import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { priceDollars } from '../../functions/report/prices.ts';

const costs = readFileSync(new URL('../../docs/costs.md', import.meta.url), 'utf8');

describe('docs/costs.md', () => {
  it('counts as reports do', () => {
    const { standard, neural, generative, 'long-form': longForm } = priceDollars(6_000);
    expect(costs).toContain(`| Polly, neural | 6,000 characters | ${neural} |`);
    expect(costs).toContain(
      `${standard} standard, ${generative.toFixed(2)} generative, ${longForm.toFixed(2)} long-form`,
    );
    const million = priceDollars(1_000_000);
    expect(costs).toContain(
      `| ${million.standard} standard, ${million.neural} neural, ${million.generative} generative, ${million['long-form']} long-form |`,
    );
  });

  it.each([
    [8 * 6_000 + 8 * 240, '49,920'],
    [1_200 * 5_000 + 3_600 * 240, '6,864,000'],
  ])('bills %i characters as they come to', (characters, written) => {
    const [once, twice] = [characters, 2 * characters].map((billed) =>
      priceDollars(billed).neural.toFixed(2),
    );
    expect(costs).toContain(
      `| Polly, neural | ${written} characters | ${once}, or ${twice} with \`timing: words\` |`,
    );
  });
});
