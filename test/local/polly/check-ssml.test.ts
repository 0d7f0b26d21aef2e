import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Engine, engines } from '../../../functions/script/script.ts';
import { AwsError } from '../../../local/polly/api/aws-error.ts';
import { readSsml } from '../../../local/polly/ssml/check-ssml.ts';
import { readXml } from '../../../local/polly/ssml/read-xml.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

// Which engine takes what: https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html
// s standard, n neural, l long-form, g generative.
const tags: readonly (readonly [string, string])[] = [
  ['<p>Yes.</p>', 'snlg'],
  ['<s>Yes.</s>', 'snlg'],
  ['<break/>', 'snlg'],
  ['<break time="10s"/>', 'snlg'],
  ['<break strength="x-strong"/>', 'snlg'],
  ['<sub alias="yes">Y</sub>', 'snlg'],
  ['<w role="amazon:VB">read</w>', 'snlg'],
  ['<lang xml:lang="fr-FR">Oui.</lang>', 'snlg'],
  ['<mark name="here"/>', 'snlg'],
  ['<phoneme alphabet="ipa" ph="jɛs">yes</phoneme>', 'snlg'],
  ['<prosody rate="90%">Yes.</prosody>', 'snlg'],
  ['<prosody volume="loud">Yes.</prosody>', 'snlg'],
  ['<prosody volume="+6dB" rate="x-fast">Yes.</prosody>', 'snlg'],
  ['<prosody pitch="high">Yes.</prosody>', 's'],
  ['<prosody amazon:max-duration="2s">Yes.</prosody>', 's'],
  ['<say-as interpret-as="date" format="mdy">12/31/2030</say-as>', 'snlg'],
  ['<say-as interpret-as="spell-out">yes</say-as>', 'snlg'],
  ['<emphasis level="strong">Yes.</emphasis>', 's'],
  ['<amazon:auto-breaths>Yes.</amazon:auto-breaths>', 's'],
  ['<amazon:effect phonation="soft">Yes.</amazon:effect>', 's'],
  ['<amazon:effect vocal-tract-length="+15%">Yes.</amazon:effect>', 's'],
  ['<amazon:effect name="whispered">Yes.</amazon:effect>', 's'],
  ['<amazon:effect name="drc">Yes.</amazon:effect>', 'snl'],
  ['<amazon:domain name="news">Yes.</amazon:domain>', 'n'],
];

describe('SSML by engine', () => {
  it.each(tags)('%s is taken by %s alone', (tag, takers) => {
    for (const engine of engines) {
      const outcome = refusal(`<speak>${tag}</speak>`, engine);
      if (takers.includes(engine.charAt(0))) expect(outcome).toBeUndefined();
      else expect(outcome).toMatch(/^Unsupported (Standard|Neural|Long-form|Generative) feature/);
    }
  });

  it('lets only some voices read the news', () => {
    expect(refusal('<speak><amazon:domain name="news">No.</amazon:domain></speak>', 'neural', 'Ruth')).toBe(
      'Unsupported Neural feature: <amazon:domain> by Ruth',
    );
  });

  it.each([
    ['One word is <prosody rate="slow">slow</prosody> here.', false],
    ['One. <prosody rate="slow">Two</prosody> three.', false],
    ['One <prosody rate="slow">two.</prosody>', false],
    ['One. <prosody rate="slow">Two. “Three.”</prosody> Four.', true],
    ['<p>One.</p><p><lang xml:lang="fr-FR">Deux</lang></p>', true],
    ['One<break time="1s"/><lang xml:lang="fr-FR">deux</lang><break time="1s"/>three', true],
    ['One, <lang xml:lang="fr-FR">deux</lang>, three.', false],
  ])('lets the generative engine change its manner only between sentences: %s', (inside, isTaken) => {
    const outcome = refusal(`<speak>${inside}</speak>`, 'generative');
    if (isTaken) expect(outcome).toBeUndefined();
    else expect(outcome).toMatch(/^Unsupported Generative feature: <(prosody|lang)> within a sentence$/);
    expect(refusal(`<speak>${inside}</speak>`, 'neural')).toBeUndefined();
  });

  it('answers over HTTP as Polly does', async () => {
    const Text = '<speak><emphasis>Yes.</emphasis></speak>';
    await expect(standIn.speak({ TextType: 'ssml', Text })).rejects.toMatchObject({
      name: 'InvalidSsmlException',
      message: expect.stringMatching(/^Unsupported Neural feature/),
      $metadata: { httpStatusCode: 400 },
    });
  });
});

describe('SSML that no engine takes', () => {
  it.each([
    ['no markup', 'Hello.'],
    ['another root', '<p>Hello.</p>'],
    ['two roots', '<speak>One.</speak><speak>Two.</speak>'],
    ['text beside the root', '<speak>One.</speak>Two.'],
    ['a tag that is not closed', '<speak><p>Hello.</speak>'],
    ['a root that is not closed', '<speak>Hello.'],
    ['a closing tag too many', '<speak>Hello.</p></speak>'],
    ['a bare ampersand', '<speak>salt & pepper</speak>'],
    ['an escape of HTML', '<speak>salt&nbsp;pepper</speak>'],
    ['a character that does not exist', '<speak>&#0;</speak>'],
    ['a bare less-than', '<speak>1 < 2</speak>'],
    ['an attribute without quotes', '<speak><break time=1s/></speak>'],
    ['an attribute twice', '<speak><break time="1s" time="2s"/></speak>'],
    ['an unknown tag', '<speak><audio src="x"/></speak>'],
    ['a tag named like a property of every object', '<speak><constructor/></speak>'],
    ['a speak inside', '<speak><speak>Hello.</speak></speak>'],
    ['an attribute named like a property of every object', '<speak><p constructor="x">Hello.</p></speak>'],
    ['an attribute named like the prototype', '<speak><p __proto__="x">Hello.</p></speak>'],
    ['an unknown attribute', '<speak><p class="x">Hello.</p></speak>'],
    ['a break over ten seconds', '<speak><break time="10.1s"/></speak>'],
    ['a break over ten seconds in milliseconds', '<speak><break time="10001ms"/></speak>'],
    ['a break without a unit', '<speak><break time="5"/></speak>'],
    ['an unknown strength', '<speak><break strength="huge"/></speak>'],
    ['a sub without an alias', '<speak><sub>WHO</sub></speak>'],
    ['a prosody that says nothing', '<speak><prosody>Hello.</prosody></speak>'],
    ['a rate over 200 %', '<speak><prosody rate="201%">Hello.</prosody></speak>'],
    ['a rate under 20 %', '<speak><prosody rate="19%">Hello.</prosody></speak>'],
    ['a volume without a unit', '<speak><prosody volume="6">Hello.</prosody></speak>'],
    ['an unknown way to say', '<speak><say-as interpret-as="song">la</say-as></speak>'],
  ])('is refused: %s', (_, source) => {
    for (const engine of engines) expect(refusal(source, engine)).toMatch(/^Invalid SSML request: /);
  });

  it('is told from good SSML by its markup alone', () => {
    const source =
      '<?xml version="1.0"?>\n<speak version="1.1" xml:lang="en-US"><!-- a note -->\n<p>A&amp;B &lt; &#67; &#x44;</p></speak>\n';
    expect(refusal(source, 'generative')).toBeUndefined();
  });

  it('never breaks the reader, whatever it is', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      '<p>',
      '</p>',
      '<speak>',
      '</speak>',
      '<!--',
      '-->',
      'a',
      ' ',
      '&amp;',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const source = parts.join('');
        const outcome = readXml(source);
        if (typeof outcome !== 'string')
          expect(source.slice(outcome.start, outcome.end)).toMatch(/^<[\s\S]*>$/);
      }),
    );
  });
});

/** The words of the refusal, or nothing. */
function refusal(source: string, engine: Engine, voice = 'Joanna'): string | undefined {
  try {
    readSsml(source, { voice, engine });
    return undefined;
  } catch (error) {
    if (error instanceof AwsError && error.code === 'InvalidSsmlException') return error.message;
    throw error;
  }
}
