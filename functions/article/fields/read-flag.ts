import { type Field, refusal } from './find-field.ts';

/** A field that is true or false; nothing where it is not given. */
export function readFlag(key: string, field: Field | undefined): boolean | undefined {
  if (field === undefined) return undefined;
  if (!isFlag(field)) throw refusal(key, field, 'must be true or false');
  return field.text.toLowerCase() === 'true';
}

/** Whether a field says true or false: some programs write a date into it instead. */
export function isFlag(field: Field | undefined): boolean {
  return /^(?:true|false)$/i.test(field?.text ?? '');
}
