/** A date as people write it; in UTC, because the pages do not know where they are read. */
export function formatDate(instant: string): string {
  return dates.format(new Date(instant));
}

/** Listening time to the minute: `48 sec`, `7 min`, `1 h 5 min`. */
export function formatDuration(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} sec`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The same for machines: ISO 8601, whole seconds. */
export function isoDuration(seconds: number): string {
  return `PT${Math.round(seconds)}S`;
}

/** A file's size in the unit that browsers show. */
export function formatSize(bytes: number): string {
  return bytes < 950_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
