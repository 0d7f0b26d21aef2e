import type { Budget } from './budget.ts';

/** The text of a month's file. */
export function writeBudget(budget: Budget): string {
  return `${JSON.stringify(budget, null, 2)}\n`;
}
