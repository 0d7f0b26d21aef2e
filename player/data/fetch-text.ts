/** A file's text, asked for without anything that tells who asks; `undefined` where it cannot be had. */
export async function fetchText(address: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(address, { credentials: 'omit', signal });
    // What is not read to its end holds on to the connection.
    const text = await answer.text();
    return answer.ok ? text : undefined;
  } catch {
    // Blocked, offline, or the player is gone: the caller does without.
    return undefined;
  }
}
