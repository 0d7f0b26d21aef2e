/** Whether a scalar says that there is no value: YAML's three ways, which its safest schema leaves texts. */
export function isBlank(value: unknown): boolean {
  return value === '' || value === '~' || value === 'null';
}
