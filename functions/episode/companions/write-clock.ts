/** A moment of a recording as `hh:mm:ss`, rounded down, so that nobody who follows it misses its first word. */
export function writeClock(seconds: number): string {
  const whole = Math.floor(millisecondsOf(seconds) / 1000);
  return [whole / 3600, (whole / 60) % 60, whole % 60].map((value) => writeDigits(value, 2)).join(':');
}

/** The same to the millisecond: `hh:mm:ss.ttt`, or with a comma, as SubRip has it. */
export function writeExactClock(seconds: number, mark: '.' | ',' = '.'): string {
  return `${writeClock(seconds)}${mark}${writeDigits(millisecondsOf(seconds) % 1000, 3)}`;
}

function millisecondsOf(seconds: number): number {
  return Math.round(seconds * 1000);
}

function writeDigits(value: number, width: number): string {
  return String(Math.floor(value)).padStart(width, '0');
}
