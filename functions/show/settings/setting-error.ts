/** Names of fields and positions in lists that lead to a value of `show.yaml`, from the outermost. */
export type Path = readonly (string | number)[];

/** A value of `show.yaml` cannot be used; whoever knows the file says in which line it stands. */
export class SettingError extends Error {
  override readonly name = 'SettingError' as const;
  readonly path: Path;

  constructor(path: Path, message: string) {
    super(message);
    this.path = path;
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
