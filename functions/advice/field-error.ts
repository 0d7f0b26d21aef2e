/** Names of fields and positions in lists that lead to a value, from the outermost. */
export type Path = readonly (string | number)[];

/** A value in YAML cannot be used; whoever knows the file says in which line it stands. */
export class FieldError extends Error {
  override readonly name = 'FieldError' as const;
  readonly path: Path;
  /** The line of the file, where it is another one than that of the value. */
  readonly line: number | undefined;

  constructor(path: Path, message: string, options: ErrorOptions & { readonly line?: number } = {}) {
    super(message, options);
    this.path = path;
    this.line = options.line;
  }
}

/** How a value is called in a sentence: `title`, `person 2`, `url of funding 1`. */
export function nameOf(path: Path): string {
  const [first = '', ...rest] = path.map((part) => (typeof part === 'number' ? part + 1 : part));
  const field = rest.find((part) => typeof part === 'string');
  const place = rest.find((part) => typeof part === 'number');
  const whole = place === undefined ? `${first}` : `${first} ${place}`;
  return field === undefined ? whole : `${field} of ${whole}`;
}
