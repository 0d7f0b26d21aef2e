/** The calendar month of UTC in which an instant lies, such as `2026-11`. */
export function monthOf(seconds: number): string {
  return instantOf(seconds).slice(0, 7);
}

/** Seconds since 1970 began as an ISO 8601 instant; instants sort as their strings do. */
export function instantOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}
