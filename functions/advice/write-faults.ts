import type { FieldError, Path } from './field-error.ts';

/** How the file's lines are found, and what a sentence about one of them begins with; a line is absent where it is not known. */
export type Lines = {
  readonly lineOf: (path: Path) => number | undefined;
  readonly begin: (line: number | undefined, index: number) => string;
};

/** More are mended one after the other, or are one slip that has many effects. */
const mostFaults = 10;

/** What may stand in a place is longer than this only where it is a list of names. */
const longCharacters = 100;

/** One sentence about each value that cannot be used, in the order of their lines. */
export function writeFaults(errors: readonly FieldError[], { lineOf, begin }: Lines): string {
  // One fault can spoil several fields.
  const faults = [...new Set(errors)].map((error) => ({
    line: error.line ?? lineOf(error.path),
    problem: error.message,
  }));
  const sorted = faults.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, mostFaults);
  const problems = sayOnce(sorted.map(({ problem }) => problem));
  const sentences = sorted.map(({ line }, index) => `${begin(line, index)}: ${problems[index]}`);
  return [...sentences, ...(faults.length > mostFaults ? ['and more'] : [])].join(' · ');
}

/** The same long list of what is expected is read once. */
function sayOnce(problems: readonly string[]): readonly string[] {
  const said = new Set<string>();
  return problems.map((problem) => {
    const end = problem.indexOf('; ');
    const expected = problem.slice(end);
    if (end === -1 || expected.length <= longCharacters) return problem;
    if (said.has(expected)) return problem.slice(0, end);
    said.add(expected);
    return problem;
  });
}
