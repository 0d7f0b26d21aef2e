import { bytesOf } from '../../edges/temporary-stores.ts';
import type { World } from './create-world.ts';
import type { Dice } from './dice.ts';
import { editLetter, type Letter, printLetter, writeBook, writeLetter } from './letters.ts';

/** How many articles there are. */
export type Post = {
  /** Those that are there in the end. */
  readonly letters: number;
  /** Those that are deleted, or drafts, in the end. */
  readonly withdrawn: number;
  /** Paragraphs of one that no single run can speak. */
  readonly bookParagraphs: number;
};

/** What the articles bucket holds in the end, by key; `undefined` for what was deleted. */
export type Outcome = ReadonlyMap<string, Letter | undefined>;

/** Uploads all articles at once, and edits and deletes some of them at any time of the hour that follows. */
export async function sendLetters(world: World, post: Post): Promise<Outcome> {
  const dice = world.dice('letters');
  const count = post.letters + post.withdrawn;
  const letters = Array.from({ length: count }, (_, index) =>
    index === 0 ? writeBook(index, post.bookParagraphs, dice) : writeLetter(index, dice),
  );
  const lives = letters.map((letter, index) =>
    planLife(letter, { index, isKept: index < post.letters, dice }),
  );
  await Promise.all(lives.map((versions) => live(world, versions)));
  return new Map(lives.map((versions, index) => [letters[index]?.key ?? '', versions.at(-1)?.letter]));
}

type Version = { readonly letter: Letter | undefined; readonly key: string; readonly atSeconds: number };

type Fate = { readonly index: number; readonly isKept: boolean; readonly dice: Dice };

/** The versions of an article in the order of time; a third of those that stay are edited or taken away for a while. */
function planLife(letter: Letter, { index, isKept, dice }: Fate): readonly Version[] {
  const { key } = letter;
  const versions: Version[] = [{ letter, key, atSeconds: 0 }];
  let latest = letter;
  let atSeconds = 0;
  const add = (version: Letter | undefined) => {
    atSeconds += dice.pick([dice.between(0, 30), dice.between(0, 1500)]);
    versions.push({ letter: version, key, atSeconds });
  };
  while (dice.chance(0.25)) {
    if (dice.chance(0.3)) add(dice.chance(0.5) ? undefined : { ...latest, isDraft: true });
    latest = editLetter(latest, index, dice);
    add(latest);
  }
  if (!isKept) add(dice.chance(0.7) ? undefined : { ...latest, isDraft: true });
  return versions;
}

async function live({ clock, articles }: World, versions: readonly Version[]): Promise<void> {
  const start = clock.nowSeconds();
  for (const { letter, key, atSeconds } of versions) {
    if (atSeconds > 0) await clock.wait(start + atSeconds - clock.nowSeconds());
    if (letter === undefined) await articles.remove(key);
    else await articles.keep(key, bytesOf(printLetter(letter)));
  }
}
