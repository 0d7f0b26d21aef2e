import { expect, test } from 'vitest';
import { FieldError } from '../../functions/advice/field-error.ts';
import { FieldErrors, faultsOf, tryAll } from '../../functions/advice/try-all.ts';

function refuseOdd(number: number): number {
  if (number % 2 === 0) return number * 10;
  throw new FieldError([`n${number}`], `${number} is odd`);
}

function faultsIn(action: () => unknown): readonly string[] {
  try {
    action();
  } catch (error) {
    return faultsOf(error).map(({ message }) => message);
  }
  return [];
}

test('makes something of each', () => {
  expect(tryAll([2, 4], refuseOdd)).toEqual([20, 40]);
  expect(tryAll([], refuseOdd)).toEqual([]);
});

test('fails with all faults, also those of attempts that try several things themselves', () => {
  expect(() => tryAll([1, 2, 3], refuseOdd)).toThrow(FieldErrors);
  expect(() => tryAll([1, 2, 3], refuseOdd)).toThrow('1 is odd · 3 is odd');
  const twice = () => tryAll([[1, 2], [4], [5, 7]], (numbers) => tryAll(numbers, refuseOdd));
  expect(faultsIn(twice)).toEqual(['1 is odd', '5 is odd', '7 is odd']);
});

test('tries no more when there are more faults than anybody reads', () => {
  const numbers = Array.from({ length: 5_000 }, (_, index) => 2 * index + 1);
  expect(faultsIn(() => tryAll(numbers, refuseOdd))).toHaveLength(100);
});

test('lets other errors through', () => {
  const attempt = () => tryAll([1], () => JSON.parse('{'));
  expect(attempt).toThrow(SyntaxError);
});
