/** A duration for people: `1:42`, or `1:02:03` from an hour on. */
export function writeDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = String(whole % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}

/** A number with its noun: `1 episode`, `1,204 characters`. */
export function writeCount(count: number, noun: string): string {
  return `${writeNumber(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** A whole number, in groups of three digits. */
export function writeNumber(number: number): string {
  return number.toLocaleString('en-US');
}

/** A price, in as many digits as a short article needs: `$0.0048`. */
export function writeDollars(dollars: number): string {
  return `$${dollars.toFixed(4)}`;
}
