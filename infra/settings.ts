import type { Node } from 'constructs';
import { type NarrationSettings, readNarrationSettings } from '../functions/cloud/configuration.ts';

/**
 * What an operator chooses at deployment: `cdk deploy -c defaultVoice=Amy -c defaultEngine=neural
 * -c maximumCharacters=50000 -c monthlyCharacterLimit=1000000 -c articleCharacterLimit=100000`, or the same under
 * `context` in `cdk.json`.
 * @throws OperatorError naming the setting that is wrong
 */
export function readSettings(node: Node): NarrationSettings {
  return readNarrationSettings({
    DEFAULT_VOICE: readContext(node, 'defaultVoice'),
    DEFAULT_ENGINE: readContext(node, 'defaultEngine'),
    MAXIMUM_CHARACTERS: readContext(node, 'maximumCharacters'),
    MONTHLY_CHARACTER_LIMIT: readContext(node, 'monthlyCharacterLimit'),
    ARTICLE_CHARACTER_LIMIT: readContext(node, 'articleCharacterLimit'),
  });
}

/** From the command line every value is text, in `cdk.json` a number may be one. */
function readContext(node: Node, name: string): string | undefined {
  const value: unknown = node.tryGetContext(name);
  return value === undefined ? undefined : String(value);
}
