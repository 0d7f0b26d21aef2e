import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import { type NarrationSettings, readNarrationSettings } from '../functions/cloud/configuration.ts';
import { OperatorError } from '../functions/cloud/operator-error.ts';

/** What an operator chooses at deployment, as text can say it. */
export type Settings = NarrationSettings & {
  readonly domain?: { readonly name: string; readonly certificateArn: string };
  readonly alertEmail?: string;
  readonly logRetention?: RetentionDays;
  readonly removalPolicy?: RemovalPolicy;
  readonly articlesBucket?: string;
};

const mailShape = { pattern: /^[^\s@]+@[^\s@]+$/, expected: 'an address of mail' } as const;
const bucketShape = { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, expected: "a bucket's name" } as const;

/**
 * Reads the settings from the context: `cdk deploy -c defaultVoice=Amy -c alertEmail=desk@example.com`, or the same under `context` in
 * `cdk.json`; the README lists them.
 * @throws OperatorError naming the setting that is wrong
 */
export function readSettings(node: Node): Settings {
  const alertEmail = readMatching(node, 'alertEmail', mailShape);
  const articlesBucket = readMatching(node, 'articlesBucket', bucketShape);
  return {
    ...readNarrationSettings({
      DEFAULT_VOICE: readContext(node, 'defaultVoice'),
      DEFAULT_ENGINE: readContext(node, 'defaultEngine'),
      MAXIMUM_CHARACTERS: readContext(node, 'maximumCharacters'),
      MONTHLY_CHARACTER_LIMIT: readContext(node, 'monthlyCharacterLimit'),
      ARTICLE_CHARACTER_LIMIT: readContext(node, 'articleCharacterLimit'),
    }),
    ...readDomain(node),
    ...(alertEmail === undefined ? {} : { alertEmail }),
    ...(articlesBucket === undefined ? {} : { articlesBucket }),
    ...readRetention(node),
    ...readRemoval(node),
  };
}

/** From the command line every value is text, in `cdk.json` a number may be one; empty is not set. */
function readContext(node: Node, name: string): string | undefined {
  const value: unknown = node.tryGetContext(name);
  const text = value === undefined || value === null ? '' : String(value).trim();
  return text === '' ? undefined : text;
}

type Shape = { readonly pattern: RegExp; readonly expected: string };

function readMatching(node: Node, name: string, { pattern, expected }: Shape): string | undefined {
  const text = readContext(node, name);
  if (text === undefined || pattern.test(text)) return text;
  throw wrongSetting(name, text, expected);
}

function readDomain(node: Node): Pick<Settings, 'domain'> {
  const [name, certificateArn] = [readContext(node, 'domain'), readContext(node, 'certificate')];
  if (name === undefined && certificateArn === undefined) return {};
  if (name === undefined || !/^([a-z0-9-]+\.)+[a-z]{2,}$/.test(name)) {
    throw wrongSetting('domain', name, 'a name such as podcast.example.com, beside its certificate');
  }
  // CloudFront takes certificates of this region only.
  if (certificateArn === undefined || !/^arn:aws:acm:us-east-1:\d{12}:certificate\//.test(certificateArn)) {
    throw wrongSetting(
      'certificate',
      certificateArn,
      'the ARN of a certificate in us-east-1, beside the domain',
    );
  }
  return { domain: { name, certificateArn } };
}

function readRetention(node: Node): Pick<Settings, 'logRetention'> {
  const text = readContext(node, 'logRetentionDays');
  if (text === undefined) return {};
  const allowed = Object.values(RetentionDays).filter((days) => typeof days === 'number' && days !== 9999);
  const logRetention = allowed.find((days) => String(days) === text);
  if (typeof logRetention === 'number') return { logRetention };
  throw wrongSetting('logRetentionDays', text, `one of ${allowed.join(', ')}`);
}

const removalPolicies = { retain: RemovalPolicy.RETAIN, destroy: RemovalPolicy.DESTROY } as const;

function readRemoval(node: Node): Pick<Settings, 'removalPolicy'> {
  const text = readContext(node, 'removalPolicy');
  if (text === undefined) return {};
  if (text === 'retain' || text === 'destroy') return { removalPolicy: removalPolicies[text] };
  throw wrongSetting('removalPolicy', text, 'retain or destroy');
}

function wrongSetting(name: string, value: string | undefined, expected: string): OperatorError {
  return new OperatorError(`setting ${name} is ${JSON.stringify(value) ?? 'missing'}; expected ${expected}`);
}
