/** Hears some events, named with spaces between. */
export type On = (target: EventTarget, names: string, hear: (event: Event) => void) => void;

/** A way to hear events that ends by itself when the player is gone. */
export function createOn(signal: AbortSignal): On {
  return (target, names, hear) => {
    for (const name of names.split(' ')) target.addEventListener(name, hear, { signal });
  };
}
