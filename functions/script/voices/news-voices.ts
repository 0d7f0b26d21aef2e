import type { Voice } from '../script.ts';

/** They read as newscasters do, on the neural engine alone: https://docs.aws.amazon.com/polly/latest/dg/newscaster-voices.html */
export const newsVoices: readonly string[] = ['Matthew', 'Joanna', 'Lupe', 'Amy'];

/** Whether a voice can read in the style `news`. */
export function readsNews({ id, engine }: Pick<Voice, 'id' | 'engine'>): boolean {
  return engine === 'neural' && newsVoices.includes(id);
}
