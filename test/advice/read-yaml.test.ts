import { expect, test } from 'vitest';
import { readYaml } from '../../functions/advice/read-yaml.ts';

test.each([
  ['title: link\nlink: x', ['link'], 2],
  ['a: b\nb:\n  - a\n  - c: a\n    a: c', ['b', 1, 'a'], 5],
  ['a: {b: a,\n a: c}', ['a', 'a'], 2],
  ['a:\n\n  b: 1\n  c:\n   - d', ['a', 'c', 0], 5],
  ['a: 1', ['b'], undefined],
  ['a: 1\nb:\n  c: 2', ['b', 'x', 'y'], 2],
] as const)('knows in which line of %j a value stands', (source, path, line) => {
  expect(readYaml(source).lineOf(path)).toBe(line);
});
