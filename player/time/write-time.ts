/** A moment as clocks show it: `1:05`, `1:02:03`. */
export function writeClock(seconds: number): string {
  const [hours, minutes, rest] = split(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(rest)}`;
}

/** A moment as people say it, in their language: `1 minute 5 seconds`. */
export function spellTime(seconds: number, language: string, unitDisplay: 'long' | 'short' = 'long'): string {
  const units = ['hour', 'minute', 'second'];
  const parts = split(seconds).flatMap((amount, index) =>
    amount > 0 || (index === 2 && seconds < 1)
      ? writeUnit(amount, { unit: units[index], unitDisplay }, language)
      : [],
  );
  return parts.join(' ');
}

/** A listening time: `1 hr 7 min`, `40 sec`. Seconds are cut off and not rounded, as clocks do it. */
export function writeLength(seconds: number, language: string): string {
  return spellTime(seconds < 60 ? seconds : Math.round(seconds / 60) * 60, language, 'short');
}

/** An amount of time with its unit. */
export function writeUnit(amount: number, options: Intl.NumberFormatOptions, language: string): string {
  return amount.toLocaleString(language, { style: 'unit', ...options });
}

function split(seconds: number): readonly [number, number, number] {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
}
