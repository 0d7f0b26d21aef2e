/** The name of the field that begins in a line, as its author spells it. */
export function nameIn(line: string): string | undefined {
  return /^(["']?)([^\s"':#-][^"':#]*)\1[ \t]*:(?:\s|$)/.exec(line)?.[2]?.trim();
}
