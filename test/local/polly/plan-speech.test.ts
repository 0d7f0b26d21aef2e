import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSpeech } from '../../../local/polly/ssml/plan-speech.ts';
import { readXml } from '../../../local/polly/ssml/read-xml.ts';
import { foldAscii } from '../../../local/polly/voice/fold-ascii.ts';

describe('the plan of a speech', () => {
  it('is a step for each sentence, and a pause between paragraphs', () => {
    expect(plan('<p>One. Two!</p><p>Three?</p>')).toEqual(['One.', 'Two!', 0.35, 'Three?']);
  });

  it('does not end a sentence behind an abbreviation or an initial', () => {
    expect(plan('Dr. Grey met J. Smith at 9 p.m. sharp. Then they left.')).toEqual([
      'Dr. Grey met J. Smith at 9 p.m. sharp.',
      'Then they left.',
    ]);
  });

  it('keeps a sentence whole that holds tags', () => {
    expect(
      plan(
        'Ask <sub alias="the doctor">Dr.</sub> <w role="amazon:NN">lead</w> <lang xml:lang="fr-FR">now</lang>.',
      ),
    ).toEqual(['Ask the doctor lead now.']);
  });

  it('spells where it is told to', () => {
    expect(plan('Type <say-as interpret-as="spell-out">abc</say-as>.')).toEqual(['Type a b c.']);
  });

  it('cuts a sentence that never ends', () => {
    const steps = plan(`${'and so on, '.repeat(100)}end.`);
    expect(steps.length).toBeGreaterThan(2);
    for (const step of steps) expect(String(step).length).toBeLessThanOrEqual(500);
    expect(steps.join(' ')).toBe(`${'and so on, '.repeat(100)}end.`);
  });

  it('takes the inner manner of two, and the outer one again behind it', () => {
    const root = readXml(
      '<speak>A. <prosody rate="slow">B. <prosody rate="200%" volume="+6dB">C.</prosody> D.</prosody> E.</speak>',
    );
    if (typeof root === 'string') throw new Error(root);
    const steps = planSpeech(root, { language: 'en-US', aliases: new Map() });
    expect(
      steps.map((step) => step.kind === 'say' && [step.prosody.rate, step.prosody.gainDecibels]),
    ).toEqual([
      [1, 0],
      [0.75, 0],
      [2, 6],
      [0.75, 0],
      [1, 0],
    ]);
  });

  it('says every word once and in order, whatever the markup', () => {
    const word = fc.constantFrom(
      'Rain',
      'fell',
      'again.',
      'Dr.',
      'why?',
      '3.14',
      '“Ha!”',
      'x',
      'naïve',
      '😀',
    );
    const tag = fc.constantFrom(
      ['', ''],
      ['<p>', '</p>'],
      ['<s>', '</s>'],
      ['<prosody rate="slow">', '</prosody>'],
      ['<break time="1s"/>', ''],
    );
    const parts = fc.array(fc.tuple(tag, fc.array(word, { minLength: 1, maxLength: 8 })), { maxLength: 8 });
    fc.assert(
      fc.property(parts, (pieces) => {
        const source = pieces.map(([[open, close], words]) => `${open}${words.join(' ')} ${close}`).join('');
        const spoken = plan(source).filter((step) => typeof step === 'string');
        const expected = pieces.flatMap(([, words]) => words);
        expect(
          spoken
            .join(' ')
            .split(' ')
            .filter((part) => part !== ''),
        ).toEqual(expected);
      }),
    );
  });

  it('knows of every unit said where it comes from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const source = `<speak>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</speak>`;
        const root = readXml(source);
        if (typeof root === 'string') throw new Error(root);
        for (const step of planSpeech(root, { language: 'en-US', aliases: new Map() })) {
          if (step.kind !== 'say') continue;
          const { spoken } = step;
          const origin = spoken.from.map((start, index) => source.slice(start, spoken.to[index])).join('');
          expect(origin.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toBe(spoken.text);
        }
      }),
    );
  });
});

describe('English for the embedded voice', () => {
  it.each([
    ['“It’s naïve,” she said…', '"It\'s naive," she said...'],
    ['£5.50 and €3', '5.50 pounds and 3 euros'],
    ['at −5 °C or -3', 'at minus 5 degrees Celsius or minus 3'],
    ['½ cup, 3/4 mile, 5/8', 'one half cup, three quarters mile, 5 over 8'],
    ['1914–1918', '1914 to 1918'],
    ['a bridge — an old one', 'a bridge, an old one'],
    ['https://www.example.com', 'example dot com'],
    ['Straße, Ærø, Łódź', 'Strasse, aero, lodz'],
    ['日本 😀', ''],
    ['U.S. and e.g. this', 'U.S. and e.g. this'],
    ['well-known', 'well-known'],
  ])('says %j as %j', (text, expected) => {
    expect(foldAscii(text)).toBe(expected);
  });

  it('is always printable ASCII', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /^[\x20-\x7e]*$/.test(foldAscii(text))));
  });
});

/** The texts and the pauses of the steps. */
function plan(inside: string): readonly (string | number)[] {
  const root = readXml(`<speak>${inside}</speak>`);
  if (typeof root === 'string') throw new Error(root);
  return planSpeech(root, { language: 'en-US', aliases: new Map() }).map((step) => {
    if (step.kind === 'say') return step.spoken.text;
    return step.kind === 'silence' ? step.seconds : step.mark.name;
  });
}
