/**
 * The moment that an address's fragment asks for: `#t=90`, `#t=1:30`, `#t=1m30s`, `#t=npt:90`; `undefined` where it asks for none.
 * A range's end is passed over: https://www.w3.org/TR/media-frags/#naming-time
 */
export function readTimeFragment(fragment: string): number | undefined {
  const value = new URLSearchParams(fragment.replace(/^#/, '')).get('t') ?? '';
  const [, hours, minutes, seconds] = moment.exec(value) ?? [];
  if (!(hours || minutes || seconds)) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

/** At most nine digits each: no number that a clock could not show. A colon that another one follows stands behind hours. */
const moment =
  /^(?:npt:)?(?:(\d{1,9})(?:h|:(?=[^,]*:)))?(?:(\d{1,9})[m:])?(?:(\d{1,9}(?:\.\d{1,9})?)s?)?(?:,|$)/;
