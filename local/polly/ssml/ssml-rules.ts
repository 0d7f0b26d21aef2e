import { type Engine, engines } from '../../../functions/script/script.ts';

/** What an engine takes of a tag. */
export type TagRule = {
  readonly engines: readonly Engine[];
  /** Each attribute and what its value must look like. */
  readonly attributes: Readonly<Record<string, RegExp>>;
  /** One of these must be there, if any are named. */
  readonly required: readonly string[];
};

const anything = /^/;
const something = /\S/;
const every = engines;
const standard: readonly Engine[] = ['standard'];
const duration = /^\+?(\d+(\.\d+)?|\.\d+)(s|ms)$/;
// 20 to 200 %: https://docs.aws.amazon.com/polly/latest/dg/prosody-tag.html
const rate = /^(x-slow|slow|medium|fast|x-fast|(2\d|[3-9]\d|1\d\d|200)(\.\d+)?%)$/;
const volume = /^(default|silent|x-soft|soft|medium|loud|x-loud|[+-]?\d+(\.\d+)?dB)$/;
const pitch = /^(default|x-low|low|medium|high|x-high|[+-]?\d+(\.\d+)?%)$/;

/**
 * The tags that Polly takes, by engine: https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html
 * What a tag may not have on some engines is in `narrowerAttributes`.
 */
export const tagRules: Readonly<Record<string, TagRule>> = {
  speak: rule(every, {
    version: anything,
    xmlns: anything,
    'xmlns:xsi': anything,
    'xmlns:amazon': anything,
    'xsi:schemaLocation': anything,
    'xml:lang': something,
    onlangfailure: anything,
  }),
  p: rule(every, {}),
  s: rule(every, {}),
  break: rule(every, { strength: /^(none|x-weak|weak|medium|strong|x-strong)$/, time: duration }),
  sub: rule(every, { alias: something }, ['alias']),
  w: rule(every, { role: /^amazon:(VB|VBD|NN|DT|IN|JJ|DEFAULT|SENSE_1)$/ }, ['role']),
  lang: rule(every, { 'xml:lang': something, onlangfailure: anything }, ['xml:lang']),
  mark: rule(every, { name: something }, ['name']),
  phoneme: rule(every, { alphabet: /^(ipa|x-sampa|x-amazon-[\w-]+)$/, ph: something }, ['ph']),
  prosody: rule(every, { rate, volume, pitch, 'amazon:max-duration': duration }, [
    'rate',
    'volume',
    'pitch',
    'amazon:max-duration',
  ]),
  'say-as': rule(
    every,
    {
      'interpret-as':
        /^(characters|spell-out|cardinal|number|ordinal|digits|fraction|unit|date|time|address|expletive|telephone)$/,
      format: something,
    },
    ['interpret-as'],
  ),
  emphasis: rule(standard, { level: /^(strong|moderate|reduced)$/ }),
  'amazon:auto-breaths': rule(standard, { volume: something, frequency: something, duration: something }),
  'amazon:effect': rule(
    ['standard', 'neural', 'long-form'],
    {
      name: /^(drc|whispered)$/,
      phonation: /^soft$/,
      'vocal-tract-length': /^[+-]?\d+(\.\d+)?%$/,
    },
    ['name', 'phonation', 'vocal-tract-length'],
  ),
  'amazon:domain': rule(['neural'], { name: /^news$/ }, ['name']),
};

/** Attributes, or values of attributes, that fewer engines take than their tag: `tag attribute` or `tag attribute=value`. */
export const narrowerAttributes: Readonly<Record<string, readonly Engine[]>> = {
  'prosody pitch': standard,
  'prosody amazon:max-duration': standard,
  'amazon:effect phonation': standard,
  'amazon:effect vocal-tract-length': standard,
  'amazon:effect name=whispered': standard,
};

/** Voices that read the news: https://docs.aws.amazon.com/polly/latest/dg/newscaster-voices.html */
export const newsVoices: readonly string[] = ['Matthew', 'Joanna', 'Lupe', 'Amy'];

function rule(
  takers: readonly Engine[],
  attributes: Readonly<Record<string, RegExp>>,
  required: readonly string[] = [],
): TagRule {
  return { engines: takers, attributes, required };
}
