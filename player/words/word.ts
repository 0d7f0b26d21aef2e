// On which line of each language's words a word stands: numbers, because the build puts them in place of the names.

export const listen = 0;
export const play = 1;
export const pause = 2;
export const elapsed = 3;
export const speed = 4;
export const volume = 5;
export const chapters = 6;
export const transcript = 7;
export const share = 8;
export const copy = 9;
export const download = 10;
export const close = 11;
export const problem = 12;
