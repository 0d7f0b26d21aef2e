/** A moment as clocks show it: `1:05`, `1:02:03`. */
export function writeClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(Math.floor(value) % 60).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = hours > 0 ? `${hours}:${two(whole / 60)}` : Math.floor(whole / 60);
  return `${minutes}:${two(whole)}`;
}

/** A moment as people say it, in their language: `1 minute 5 seconds`. */
export function spellTime(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [
    writeUnit(Math.floor(whole / 3600), 'hour', language),
    writeUnit(Math.floor(whole / 60) % 60, 'minute', language),
    writeUnit(whole % 60, 'second', language),
  ].filter((part) => part !== undefined);
  return (
    parts.join(' ') ||
    new Intl.NumberFormat(language, { style: 'unit', unit: 'second', unitDisplay: 'long' }).format(0)
  );
}

/** A listening time to the minute: `7 min`. */
export function writeLength(seconds: number, language: string): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute' }).format(minutes);
}

function writeUnit(amount: number, unit: 'hour' | 'minute' | 'second', language: string): string | undefined {
  if (amount === 0) return undefined;
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}
