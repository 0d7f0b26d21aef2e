import type { Deadline } from '../deadline.ts';
import { type log, logAbout } from '../log/log.ts';

/** What a function does about one object. */
export type React<Edges> = (key: string, edges: Edges, deadline: Deadline) => Promise<void>;

/** How objects are reacted to that share most of the work, such as the episodes of one show. */
export type Together<Edges> = {
  /** Keys of one task belong together. */
  readonly taskOf: (key: string) => string;
  /** Reacts to two keys or more of one task. */
  readonly react: (keys: readonly string[], edges: Edges, deadline: Deadline) => Promise<void>;
};

/** Reactions of one invocation. */
export type Reaction = {
  readonly taskOf: (key: string) => string;
  readonly reactTogether: (keys: readonly string[]) => Promise<void> | undefined;
  readonly react: (key: string) => Promise<void>;
};

/**
 * The keys whose reaction failed. Several events of one object need one reaction: it looks at the state of now. Keys of one task
 * that fail together are tried one by one, so that one of them does not keep the others back, and its reason is told as its own.
 */
export async function reactToEach(
  keys: readonly string[],
  reaction: Reaction,
  write: typeof log,
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const some of Map.groupBy(new Set(keys), reaction.taskOf).values()) {
    if (some.length > 1 && (await succeedsTogether(some, reaction))) continue;
    for (const key of some) {
      try {
        await logAbout(key, () => reaction.react(key));
      } catch (error) {
        write('error', 'reaction failed', { key, error });
        failed.add(key);
      }
    }
  }
  return failed;
}

async function succeedsTogether(keys: readonly string[], { reactTogether }: Reaction): Promise<boolean> {
  try {
    await logAbout(keys.join(', '), async () => await reactTogether(keys));
    return true;
  } catch {
    return false;
  }
}
