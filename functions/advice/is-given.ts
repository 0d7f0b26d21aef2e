/** Whether there is a value at all: a name with nothing behind it is how people and programs leave a field open. */
export function isGiven(value: unknown): boolean {
  // YAML has two more ways of saying so, which its safest schema leaves texts.
  return value !== undefined && value !== null && value !== '' && value !== '~' && value !== 'null';
}
