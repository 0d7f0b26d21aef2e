/**
 * The key that S3 wrote URL-encoded into an event or a list: a plus is a space there. Decode once only.
 * @throws URIError where a percent sign begins no character
 */
export function decodeKey(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('+', ' '));
}
