import { UnreadableError } from './unreadable-error.ts';

/** Lets a value of the expected shape pass, and throws for any other; `where` names the value in the error. */
export type Shape<T> = (value: unknown, where: string) => asserts value is T;

/**
 * Reads JSON that this project wrote, down to the last field that later stages rely on.
 * @throws UnreadableError when the bytes are not JSON of that shape
 */
export function readShape<T>(bytes: Uint8Array, file: string, shape: Shape<T>): T {
  const value = parse(bytes, file);
  shape(value, file);
  return value;
}

/** What each field of an object must be. */
export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** An object with these fields; fields that are not named are let through. */
export function record<T>(fields: Fields<T>): Shape<T> {
  return function checkRecord(value, where): asserts value is T {
    if (!isRecord(value)) throw unexpected(where, 'an object');
    for (const name in fields) {
      const shape: Shape<unknown> = fields[name];
      shape(value[name], `${where}: ${name}`);
    }
  };
}

/** A list of values of one shape. */
export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return function checkList(value, where): asserts value is readonly T[] {
    if (!Array.isArray(value)) throw unexpected(where, 'a list');
    for (const [index, item] of value.entries()) shape(item, `${where}[${index}]`);
  };
}

/** The given shape, or no field at all. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return function checkOptional(value, where): asserts value is T | undefined {
    if (value !== undefined) shape(value, where);
  };
}

/** Exactly this version of a file: a higher one was written by a newer release. */
export function version<T extends number>(expected: T): Shape<T> {
  return function checkVersion(value, where): asserts value is T {
    if (value !== expected) throw unexpected(where, `${expected}, the one that this release reads`);
  };
}

/** A string, empty or not. */
export function text(value: unknown, where: string): asserts value is string {
  if (typeof value !== 'string') throw unexpected(where, 'a string');
}

/** One of these words. */
export function oneOf<T extends string>(words: readonly T[]): Shape<T> {
  return function checkWord(value, where): asserts value is T {
    if (!words.some((word) => word === value)) throw unexpected(where, `one of ${words.join(', ')}`);
  };
}

/** True or false. */
export function flag(value: unknown, where: string): asserts value is boolean {
  if (typeof value !== 'boolean') throw unexpected(where, 'true or false');
}

/** How much or how many of something: finite, and not below zero. */
export function amount(value: unknown, where: string): asserts value is number {
  const isAmount = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  if (!isAmount) throw unexpected(where, 'a number from 0 up');
}

/** An instant as `Date.toISOString` writes it, so that instants sort as their strings do. */
export function instant(value: unknown, where: string): asserts value is string {
  const date = typeof value === 'string' ? new Date(value) : undefined;
  const isInstant = date !== undefined && !Number.isNaN(date.getTime()) && date.toISOString() === value;
  if (!isInstant) throw unexpected(where, 'an instant such as 2026-02-19T00:00:00.000Z');
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new UnreadableError(`${file} is not JSON in UTF-8; restore or delete it`, { cause });
  }
}

function unexpected(where: string, expected: string): UnreadableError {
  return new UnreadableError(`${where} is not ${expected}; restore or delete the file`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
