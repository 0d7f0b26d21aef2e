/** Hears some events, named with spaces between; the caller knows which kind of event they are. */
export type On = <Kind extends Event>(
  target: EventTarget,
  names: string,
  hear: (event: Kind) => void,
) => void;

/** A way to hear events that ends by itself when the player is gone. */
export function createOn(signal: AbortSignal): On {
  return (target, names, hear) => {
    // An object, because TypeScript lets methods alone expect a narrower kind of event than a target tells of.
    for (const name of names.split(' ')) target.addEventListener(name, { handleEvent: hear }, { signal });
  };
}
