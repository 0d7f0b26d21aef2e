/** The times of a transcript, start and end of each passage in order; nothing where it is not of its kind. */
export function readTimes(bytes: Uint8Array, type: string | undefined): readonly number[] | undefined {
  const text = new TextDecoder().decode(bytes);
  if (type === 'application/json') return readSegments(text);
  if (type === 'text/vtt') return text.startsWith('WEBVTT\n\n') ? readClocks(text, '.') : undefined;
  return isSubtitles(text) ? readClocks(text, ',') : undefined;
}

/** The names of the chapters in a file of theirs; nothing where it is none, or their times do not ascend from zero. */
export function readChapters(bytes: Uint8Array): readonly unknown[] | undefined {
  const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isRecord(file) || file.version !== '1.2.0' || !Array.isArray(file.chapters)) return undefined;
  const chapters = file.chapters.filter(isRecord);
  const starts = chapters.map(({ startTime }) => (typeof startTime === 'number' ? startTime : Number.NaN));
  const ascend = starts.every((start, index) =>
    index === 0 ? start === 0 : start > (starts[index - 1] ?? start),
  );
  return ascend ? chapters.map(({ title }) => title) : undefined;
}

/** Numbered captions of one or two lines of at most 32 characters. */
function isSubtitles(text: string): boolean {
  return text
    .trimEnd()
    .split('\n\n')
    .every((caption, index) => {
      const [number, times, ...lines] = caption.split('\n');
      const fits = lines.length > 0 && lines.length <= 2 && lines.every((line) => line.length <= 32);
      return number === String(index + 1) && times?.includes(' --> ') === true && fits;
    });
}

function readClocks(text: string, point: string): readonly number[] {
  return text.split('\n').flatMap((line) => {
    if (!line.includes(' --> ')) return [];
    return line.split(' --> ').map((clock) => readClock(clock, point));
  });
}

function readClock(clock: string, point: string): number {
  if (!/^\d\d:\d\d:\d\d[.,]\d{3}$/.test(clock) || clock[8] !== point) return Number.NaN;
  const [hours, minutes, seconds] = clock.replace(',', '.').split(':').map(Number);
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

function readSegments(text: string): readonly number[] | undefined {
  const file: unknown = JSON.parse(text);
  if (!isRecord(file) || typeof file.version !== 'string' || !Array.isArray(file.segments)) return undefined;
  return file.segments.filter(isRecord).flatMap(({ startTime, endTime, body }) => {
    const times = [startTime, endTime];
    return times.map((time) => (typeof time === 'number' && typeof body === 'string' ? time : Number.NaN));
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
