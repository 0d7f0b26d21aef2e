import { type NarrationSettings, readNarrationSettings } from '../functions/cloud/configuration.ts';

/**
 * The settings with their defaults, so that what the functions would refuse fails before it is deployed.
 * @throws OperatorError naming the setting that is wrong
 */
export function checkSettings(settings: Partial<NarrationSettings>): NarrationSettings {
  return readNarrationSettings({
    DEFAULT_VOICE: settings.defaultVoice,
    DEFAULT_ENGINE: settings.defaultEngine,
    MAXIMUM_CHARACTERS: settings.maximumCharacters?.toString(),
    MONTHLY_CHARACTER_LIMIT: settings.monthlyCharacterLimit?.toString(),
    ARTICLE_CHARACTER_LIMIT: settings.articleCharacterLimit?.toString(),
  });
}
