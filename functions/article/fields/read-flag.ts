import { type Field, refusal } from './find-field.ts';

/** A field that is true or false. */
export function readFlag(field: Field): boolean {
  if (!isFlag(field)) throw refusal(field, 'must be true or false');
  return field.text.toLowerCase() === 'true';
}

/** Whether a field says true or false: some programs write a date into it instead. */
export function isFlag({ text }: Field): boolean {
  return /^(?:true|false)$/i.test(text);
}
