/** What a listener's own browser keeps, and nothing else: the speed, and where each recording was left. */
export interface Memory {
  /** 0 where nothing is kept. */
  read(name: string): number;
  /** 0 forgets. */
  keep(name: string, value: number): void;
}

const prefix = 'bucketcast-player:';

/** The memory of a player, if it may have one. Where the browser forbids storage it is empty and forgets. */
export function createMemory(isAllowed: boolean): Memory {
  const attempt = (act: () => unknown) => {
    try {
      // Other scripts of the page can write there too.
      return (isAllowed && Number(act())) || 0;
    } catch {
      // A sandboxed frame, a private window, a full disk: the player works without.
      return 0;
    }
  };
  return {
    read: (name) => attempt(() => localStorage.getItem(prefix + name)),
    keep: (name, value) =>
      void attempt(() =>
        value > 0
          ? localStorage.setItem(prefix + name, String(value))
          : localStorage.removeItem(prefix + name),
      ),
  };
}
