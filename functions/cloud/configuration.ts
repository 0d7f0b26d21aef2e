import type { Limits } from '../budget/budget.ts';
import { type Engine, engines } from '../script/script.ts';
import { OperatorError } from './operator-error.ts';

/** The variables that a function's environment holds. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What `narrate` is told by its environment. */
export type NarrateConfiguration = {
  readonly articlesBucket: string;
  readonly studioBucket: string;
  readonly siteBucket: string;
  /** QUEUE_URL: the queue of the function's own events. */
  readonly queueUrl: string;
  /** QUEUE_ARN, SCHEDULE_GROUP and SCHEDULE_ROLE: the queue again, and where and how calls of it are scheduled. */
  readonly schedules: { readonly queueArn: string; readonly group: string; readonly roleArn: string };
  readonly settings: NarrationSettings;
};

/**
 * How articles are spoken that say nothing else, and how much may be billed for them: MONTHLY_CHARACTER_LIMIT and
 * ARTICLE_CHARACTER_LIMIT in characters, where 0 is no limit and the default.
 */
export type NarrationSettings = Limits & {
  /** DEFAULT_VOICE: a Polly voice id for articles and shows that name none; absent: chosen by language. */
  readonly defaultVoice?: string;
  /** DEFAULT_ENGINE: the engine for articles and shows that name none; `neural` unless set. */
  readonly defaultEngine: Engine;
  /** MAXIMUM_CHARACTERS: the longest article in billed characters, 1 to 10,000,000; 300,000 unless set. */
  readonly maximumCharacters: number;
};

/** What `publish` is told by its environment. */
export type PublishConfiguration = {
  readonly siteBucket: string;
  /** SITE_ADDRESS: what the feed's addresses begin with, such as `https://podcast.example`; no slash at its end. */
  readonly siteAddress: string;
  /** QUEUE_URL: the queue of the function's own events. */
  readonly queueUrl: string;
};

/** Generative voices may change between updates; neural ones do not, and sound better than standard ones. */
export const defaultEngine: Engine = 'neural';

/** About six hours of speech and 5 US$ with a neural voice: a whole book, not a mistaken upload of a log file. */
const defaultMaximumCharacters = 300_000;

/** As much as is read of a page (`guard-html.ts`): a week of sound, more than any podcast app takes well as one episode. */
const greatestMaximumCharacters = 10_000_000;

/** Sixteen million dollars with a neural voice: whoever means more than that means no limit. */
const greatestLimit = 1_000_000_000_000;

/** @throws OperatorError naming the variable that is missing or wrong */
export function readNarrateConfiguration(environment: Environment): NarrateConfiguration {
  return {
    articlesBucket: readRequired(environment, 'ARTICLES_BUCKET'),
    studioBucket: readRequired(environment, 'STUDIO_BUCKET'),
    siteBucket: readRequired(environment, 'SITE_BUCKET'),
    queueUrl: readRequired(environment, 'QUEUE_URL'),
    schedules: {
      queueArn: readRequired(environment, 'QUEUE_ARN'),
      group: readRequired(environment, 'SCHEDULE_GROUP'),
      roleArn: readRequired(environment, 'SCHEDULE_ROLE'),
    },
    settings: readNarrationSettings(environment),
  };
}

/**
 * DEAD_LETTERS_URL: where the function puts messages that it cannot read.
 * @throws OperatorError where it is missing
 */
export function readDeadLetters(environment: Environment): string {
  return readRequired(environment, 'DEAD_LETTERS_URL');
}

/**
 * The part of the configuration that an operator chooses: infra reads it too, so that a wrong value fails before it
 * is deployed.
 * @throws OperatorError naming the variable that is wrong
 */
export function readNarrationSettings(environment: Environment): NarrationSettings {
  const defaultVoice = readOptional(environment, 'DEFAULT_VOICE');
  return {
    ...(defaultVoice === undefined ? {} : { defaultVoice }),
    defaultEngine: readEngine(readOptional(environment, 'DEFAULT_ENGINE')),
    maximumCharacters: readCharacters(readOptional(environment, 'MAXIMUM_CHARACTERS')),
    ...readLimits(environment),
  };
}

/** @throws OperatorError naming the variable that is missing or wrong */
export function readPublishConfiguration(environment: Environment): PublishConfiguration {
  return {
    siteBucket: readRequired(environment, 'SITE_BUCKET'),
    siteAddress: readAddress(readRequired(environment, 'SITE_ADDRESS')),
    queueUrl: readRequired(environment, 'QUEUE_URL'),
  };
}

function readRequired(environment: Environment, name: string): string {
  const value = readOptional(environment, name);
  if (value !== undefined) return value;
  throw new OperatorError(`environment variable ${name} is missing; expected the value that the stack sets`);
}

/** CloudFormation cannot leave a variable out, only leave it empty. */
function readOptional(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}

function readEngine(text: string = defaultEngine): Engine {
  const engine = engines.find((known) => known === text);
  if (engine !== undefined) return engine;
  throw wrongValue('DEFAULT_ENGINE', text, `one of ${engines.join(', ')}`);
}

function readCharacters(text = String(defaultMaximumCharacters)): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= greatestMaximumCharacters) return count;
  throw wrongValue('MAXIMUM_CHARACTERS', text, `a whole number from 1 to ${greatestMaximumCharacters}`);
}

function readLimits(environment: Environment): Limits {
  const monthlyCharacterLimit = readLimit(environment, 'MONTHLY_CHARACTER_LIMIT');
  const articleCharacterLimit = readLimit(environment, 'ARTICLE_CHARACTER_LIMIT');
  return {
    ...(monthlyCharacterLimit === 0 ? {} : { monthlyCharacterLimit }),
    ...(articleCharacterLimit === 0 ? {} : { articleCharacterLimit }),
  };
}

function readLimit(environment: Environment, name: string): number {
  const text = readOptional(environment, name) ?? '0';
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit <= greatestLimit) return limit;
  throw wrongValue(name, text, `a whole number from 0 (no limit) to ${greatestLimit}`);
}

function readAddress(text: string): string {
  const { protocol } = URL.parse(text) ?? {};
  if ((protocol === 'https:' || protocol === 'http:') && !/[?#]/.test(text)) return text.replace(/\/+$/, '');
  throw wrongValue('SITE_ADDRESS', text, 'an http or https address without query and fragment');
}

function wrongValue(name: string, value: string, expected: string): OperatorError {
  return new OperatorError(`environment variable ${name} is ${JSON.stringify(value)}; expected ${expected}`);
}
