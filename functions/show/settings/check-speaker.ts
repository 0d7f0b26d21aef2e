import { FieldError } from '../../advice/field-error.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import { findVoice, spokenTag } from '../../script/voices/choose-voice.ts';
import { pollyLanguage } from '../../script/voices/default-voices.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import type { Settings } from './setting-checks.ts';

/** Who can speak, and the engine where a show names none. */
export type Speakers = { readonly offered: readonly OfferedVoice[]; readonly defaultEngine: string };

/**
 * Checks that the show's voice exists, has the engine and speaks the show's language: an article falls back to another voice in
 * silence, because it may be in another language.
 * @throws FieldError naming the voices that there are
 */
export function checkSpeaker(settings: Settings, speakers: Speakers): void {
  const { voice: id, language = 'en' } = settings;
  const engine = settings.engine ?? speakers.defaultEngine;
  const choice = { language, engine, offered: speakers.offered };
  if (id !== undefined) checkVoice(id, choice);
  else if (settings.engine !== undefined && namesFor(choice).length === 0) {
    throw new FieldError(
      ['engine'],
      `no voice speaks "${language}" with engine ${engine}; ${othersFor(choice)}`,
    );
  }
}

type Choice = {
  readonly language: string;
  readonly engine: string;
  readonly offered: readonly OfferedVoice[];
};

function checkVoice(id: string, choice: Choice): void {
  const { language, engine, offered } = choice;
  const voice = findVoice(offered, id);
  if (voice === undefined) {
    const nearest = nearestName(
      id,
      offered.map((known) => known.id),
    );
    const hint = nearest === undefined ? '' : `did you mean "${nearest}"? `;
    throw new FieldError(['voice'], `voice "${id}" does not exist; ${hint}${listFor(choice)}`);
  }
  if (!speaks(voice, language)) {
    const problem = `voice "${voice.id}" speaks ${voice.languages.join(', ')}, and the show is in "${language}"`;
    throw new FieldError(
      ['voice'],
      `${problem}; set the show's language, or choose another voice: ${listFor(choice)}`,
    );
  }
  if (voice.engines.some((known) => known === engine)) return;
  const problem = `voice "${voice.id}" does not speak with engine ${engine}; it has ${voice.engines.join(', ')}`;
  const remedy = `write "engine: ${voice.engines[0]}" or choose another voice: ${listFor(choice)}`;
  throw new FieldError(['voice'], `${problem}: ${remedy}`);
}

function listFor(choice: Choice): string {
  const names = namesFor(choice);
  if (names.length === 0) return othersFor(choice);
  return `for "${choice.language}" with engine ${choice.engine} there are ${names.join(', ')}`;
}

function namesFor({ language, engine, offered }: Choice): readonly string[] {
  return offered
    .filter((voice) => speaks(voice, language) && voice.engines.some((known) => known === engine))
    .map(({ id }) => id);
}

function othersFor({ language, offered }: Choice): string {
  const speakers = offered.filter((voice) => speaks(voice, language));
  if (speakers.length === 0) return `no voice of any engine speaks "${language}"`;
  const names = speakers.map(({ id, engines }) => `${id} (${engines.join(', ')})`);
  return `for "${language}" there are ${names.join(', ')}`;
}

function speaks(voice: OfferedVoice, language: string): boolean {
  return spokenTag(voice, pollyLanguage(language)) !== undefined;
}
