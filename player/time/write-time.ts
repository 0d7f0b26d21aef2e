/** A moment as clocks show it: `1:05`, `1:02:03`. */
export function writeClock(seconds: number): string {
  const [hours, minutes, rest] = split(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(rest)}`;
}

/** A moment as people say it, in their language: `1 minute 5 seconds`. */
export function spellTime(seconds: number, language: string): string {
  const units = ['hour', 'minute', 'second'];
  const parts = split(seconds).flatMap((amount, index) =>
    amount > 0 || (index === 2 && seconds < 1)
      ? writeUnit(amount, { unit: units[index], unitDisplay: 'long' }, language)
      : [],
  );
  return parts.join(' ');
}

/** A listening time: `7 min`, `40 sec`. */
export function writeLength(seconds: number, language: string): string {
  const isShort = seconds < 60;
  return writeUnit(
    Math.round(isShort ? seconds : seconds / 60),
    { unit: isShort ? 'second' : 'minute' },
    language,
  );
}

/** An amount of time with its unit. */
export function writeUnit(amount: number, options: Intl.NumberFormatOptions, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', ...options }).format(amount);
}

function split(seconds: number): readonly [number, number, number] {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}
