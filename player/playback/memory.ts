/** What a listener's own browser keeps, and nothing else: the speed, and where each recording was left. */
export interface Memory {
  speed(): number;
  keepSpeed(speed: number): void;
  position(episode: string): number;
  /** 0 forgets. */
  keepPosition(episode: string, seconds: number): void;
}

type Kept = { readonly speed: number; readonly positions: Readonly<Record<string, number>> };

const name = 'bucketcast-player';
/** Episodes whose position is remembered. */
const limit = 50;

/** The memory of a player; `isOff` has none. Where the browser forbids storage it is empty and forgets. */
export function createMemory(isOff: boolean): Memory {
  const read = () => (isOff ? nothing : readKept());
  const write = (kept: Kept) => {
    if (!isOff) writeKept(kept);
  };
  return {
    speed: () => read().speed,
    keepSpeed: (speed) => write({ ...read(), speed }),
    position: (episode) => read().positions[episode] ?? 0,
    keepPosition: (episode, seconds) => {
      const { [episode]: _, ...others } = read().positions;
      const recent = Object.fromEntries(Object.entries(others).slice(1 - limit));
      write({ ...read(), positions: seconds > 0 ? { ...recent, [episode]: Math.round(seconds) } : recent });
    },
  };
}

const nothing: Kept = { speed: 1, positions: {} };

/** Whatever the storage holds: other scripts of the page can write there too. */
function readKept(): Kept {
  try {
    const { speed, positions }: Record<string, unknown> = JSON.parse(localStorage.getItem(name) ?? '{}');
    const pairs = Object.entries(positions ?? {}).filter(([, at]) => typeof at === 'number' && at > 0);
    const isSpeed = typeof speed === 'number' && speed >= 0.5 && speed <= 3;
    return { speed: isSpeed ? speed : 1, positions: Object.fromEntries(pairs) };
  } catch {
    return nothing;
  }
}

function writeKept(kept: Kept): void {
  try {
    localStorage.setItem(name, JSON.stringify(kept));
  } catch {
    // A sandboxed frame, a private window, a full disk: the player works without.
  }
}
