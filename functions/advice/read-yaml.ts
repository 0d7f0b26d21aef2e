import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import type { Path } from './field-error.ts';

/** A file of YAML: its value, and in which line each part of it begins, as far as that is known. */
export type Yaml = { readonly value: unknown; readonly lineOf: (path: Path) => number | undefined };

/** A value as it stands in the file. Of a mapping the parts are its names and values in turn. */
type Node = { readonly line: number; readonly parts: Node[]; value: unknown };

/** Where YAML wants spaces, a copy from a web page may have those that do not break, and nobody sees it. */
const hardSpaces = /^[ \u00a0]*(?:- )?(?:[^\s:]+:)?\u00a0+/gm;

/**
 * Reads YAML in which every scalar is text: in full YAML a title "No" would be false and "1.0" a number.
 * @throws YAMLException where it is none
 */
export function readYaml(source: string): Yaml {
  const root: Node = { line: 0, parts: [], value: undefined };
  const open: Node[] = [root];
  const value: unknown = load(
    source.replace(hardSpaces, (spaces) => spaces.replaceAll('\u00a0', ' ')),
    {
      schema: FAILSAFE_SCHEMA,
      listener(event, state) {
        if (event === 'open') open.push({ line: state.line + 1, parts: [], value: undefined });
        else close(open, state.result);
      },
    },
  );
  return { value, lineOf: (path) => findLine(root.parts.at(-1), path) };
}

function close(open: Node[], value: unknown): void {
  const node = open.pop();
  if (node === undefined) return;
  node.value = value;
  open.at(-1)?.parts.push(node);
}

/** The line of the last part of a path that is found: what is written in an unusual way is at least near it. */
function findLine(root: Node | undefined, path: Path): number | undefined {
  let node = unwrap(root);
  let line: number | undefined;
  for (const part of path) {
    const found: { line: number; value: Node | undefined } | undefined =
      typeof part === 'number' ? findItem(node, part) : findField(node, part);
    if (found === undefined) break;
    line = found.line;
    node = unwrap(found.value);
  }
  return line;
}

/** js-yaml looks at what is written in braces or brackets twice: as the name of a field first, and that is where its parts are. */
function unwrap(node: Node | undefined): Node | undefined {
  const inner = node?.parts.find((part) => part.value === node.value && typeof part.value === 'object');
  return inner === undefined ? node : unwrap(inner);
}

function findField(node: Node | undefined, name: string) {
  const index = node?.parts.findIndex(({ value }, at) => at % 2 === 0 && value === name) ?? -1;
  const key = node?.parts[index];
  return key === undefined ? undefined : { line: key.line, value: node?.parts[index + 1] };
}

function findItem(node: Node | undefined, index: number) {
  const item = node?.parts[index];
  // An item that has parts begins where the first of them stands: white space in front of it may be several lines.
  return item === undefined ? undefined : { line: item.parts[0]?.line ?? item.line, value: item };
}
