import type { SpokenForm } from './spoken-form.ts';

/** A part of a text for which something is said already: what, if that can be written. */
export type TakenPart = Pick<SpokenForm, 'start' | 'end'> & { readonly said?: string | undefined };

/** Which parts of a text are said otherwise: no two of these overlap. */
export type Parts = {
  readonly isTaken: (start: number, end: number) => boolean;
  /** Whether the form's part was free; it then is not any more. */
  readonly take: (form: SpokenForm) => boolean;
  /** Makes what is taken up to the `wordEnd` of a part one with it, if all behind is free. */
  readonly extend: (
    part: Pick<SpokenForm, 'start' | 'end'>,
    wordEnd: number,
    say: (word: string) => string | undefined,
  ) => void;
  /** What was taken, without what was there at the beginning. */
  readonly forms: () => readonly SpokenForm[];
};

/** The parts of a text of which some are taken. A form is found by each of its letters, so that a text full of them takes no longer. */
export function reserveParts(length: number, taken: readonly TakenPart[]): Parts {
  const owners: (TakenPart | undefined)[] = new Array(length);
  const forms = new Map<number, SpokenForm>();
  const settle = (part: TakenPart) => owners.fill(part, part.start, part.end);
  const isTaken = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) if (owners[at] !== undefined) return true;
    return false;
  };
  const take = (form: SpokenForm) => {
    if (isTaken(form.start, form.end)) return false;
    settle(form);
    forms.set(form.start, form);
    return true;
  };
  for (const one of taken) settle(one);
  return {
    isTaken,
    take,
    extend: ({ start, end }, wordEnd, say) => {
      const owner = owners[wordEnd - 1];
      if (owner?.said === undefined || owner.end !== wordEnd || owner.start > start) return;
      const said = say(owner.said);
      if (said === undefined || isTaken(wordEnd, end)) return;
      const form = { start: owner.start, end, said };
      settle(form);
      forms.set(form.start, form);
    },
    forms: () => [...forms.values()].toSorted((one, other) => one.start - other.start),
  };
}
