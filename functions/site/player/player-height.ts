/** The player's height in CSS pixels, whatever its width: where it is reserved, nothing moves when the player comes. A test measures it. */
export const playerHeightPixels = 164;
