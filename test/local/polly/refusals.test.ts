import { describe, expect, it } from 'vitest';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();
type Input = Parameters<typeof standIn.speak>[0];

describe('the lengths that SynthesizeSpeech takes', () => {
  it('counts what is outside the tags', async () => {
    const { billed } = await standIn.speak({
      TextType: 'ssml',
      Text: '<speak><p>Ten of <break time="1ms"/>them</p></speak>',
    });
    expect(billed).toBe('Ten of them'.length);
  });

  it('counts all of a plain text, tags or not', async () => {
    const { billed } = await standIn.speak({ Text: 'a < b' });
    expect(billed).toBe(5);
  });

  it('takes 3,000 characters and refuses one more', async () => {
    expect(await refusal({ Text: '-'.repeat(3001) })).toMatchObject({
      name: 'TextLengthExceededException',
      status: 400,
    });
    const { billed } = await standIn.speak({ Text: '-'.repeat(3000) });
    expect(billed).toBe(3000);
  });

  it('takes 6,000 characters with the tags and refuses one more', async () => {
    const tag = '<break time="1ms"/>';
    const Text = `<speak>${tag.repeat(314)}</speak>`.padEnd(6000 - 1, ' ');
    await standIn.speak({ TextType: 'ssml', Text, OutputFormat: 'pcm' });
    const refused = await refusal({ TextType: 'ssml', Text: `${Text}  `, OutputFormat: 'pcm' });
    expect(refused.name).toBe('TextLengthExceededException');
  });
});

describe('the settings that SynthesizeSpeech takes', () => {
  it('refuses a voice that does not exist in the words of AWS', async () => {
    // @ts-expect-error: no name of a voice
    const { name, message, status } = await refusal({ VoiceId: 'Nobody' });
    expect([name, status]).toEqual(['ValidationException', 400]);
    expect(message).toMatch(
      /^1 validation error detected: Value 'Nobody' at 'voiceId' failed to satisfy constraint: Member must satisfy enum value set: \[/,
    );
  });

  it('tells all faults at once', async () => {
    // @ts-expect-error: neither is one of Polly's
    const { message } = await refusal({ VoiceId: 'Nobody', Engine: 'steam' });
    expect(message).toMatch(/^2 validation errors detected: .*'voiceId'.*; .*'engine'/);
  });

  it.each([
    ['a text that is missing', { Text: undefined }, /Value null at 'text'/],
    ['a text type', { TextType: 'html' }, /'html' at 'textType'/],
    ['an output format', { OutputFormat: 'wav' }, /'wav' at 'outputFormat'/],
    ['a language', { LanguageCode: 'en' }, /'en' at 'languageCode'/],
    [
      'a kind of mark',
      { OutputFormat: 'json', SpeechMarkTypes: ['sentance'] },
      /'sentance' at 'speechMarkTypes'/,
    ],
    ['a lexicon name', { LexiconNames: ['no-hyphens'] }, /'no-hyphens' at 'lexiconNames'/],
    ['six lexicons', { LexiconNames: ['a', 'b', 'c', 'd', 'e', 'f'] }, /length less than or equal to 5/],
  ])('refuses %s', async (_, input, expected) => {
    // @ts-expect-error: these are what the types forbid
    const { name, message } = await refusal(input);
    expect(name).toBe('ValidationException');
    expect(message).toMatch(expected);
  });

  it.each([
    ['Tiffany', 'neural'],
    ['Geraint', 'neural'],
    ['Joanna', 'long-form'],
    ['Arthur', 'generative'],
  ] as const)('refuses %s with the engine %s', async (VoiceId, Engine) => {
    expect((await refusal({ VoiceId, Engine })).name).toBe('EngineNotSupportedException');
  });

  it('takes no engine for the standard one', async () => {
    expect((await refusal({ VoiceId: 'Ruth', Engine: undefined })).name).toBe('EngineNotSupportedException');
    const { bytes } = await standIn.speak({ VoiceId: 'Joanna', Engine: undefined });
    expect(bytes.length).toBeGreaterThan(1000);
  });

  it('refuses a language that the voice does not speak, and takes the second of two', async () => {
    expect((await refusal({ LanguageCode: 'de-DE' })).name).toBe('LanguageNotSupportedException');
    await standIn.speak({ VoiceId: 'Kajal', LanguageCode: 'en-IN' });
  });

  it.each([
    ['mp3', '11025'],
    ['pcm', '24000'],
    ['pcm', '22050'],
  ] as const)('refuses %s at %s Hz', async (OutputFormat, SampleRate) => {
    expect((await refusal({ OutputFormat, SampleRate })).name).toBe('InvalidSampleRateException');
  });

  it.each(['ogg_vorbis', 'ogg_opus', 'mulaw', 'alaw'] as const)(
    'says clearly that it does not write %s',
    async (OutputFormat) => {
      const { name, message } = await refusal({ OutputFormat });
      expect(name).toBe('UnsupportedOperationException');
      expect(message).toContain(OutputFormat);
    },
  );
});

describe('the marks that SynthesizeSpeech takes', () => {
  it('refuses marks beside audio', async () => {
    const { name } = await refusal({ SpeechMarkTypes: ['word'] });
    expect(name).toBe('MarksNotSupportedForFormatException');
  });

  it('refuses JSON without marks', async () => {
    expect((await refusal({ OutputFormat: 'json' })).name).toBe('ValidationException');
  });

  it('refuses ssml marks in plain text', async () => {
    const { name } = await refusal({ OutputFormat: 'json', SpeechMarkTypes: ['ssml'] });
    expect(name).toBe('SsmlMarksNotSupportedForTextTypeException');
  });

  it('refuses marks by the generative engine', async () => {
    const { name } = await refusal({ OutputFormat: 'json', SpeechMarkTypes: ['word'], Engine: 'generative' });
    expect(name).toBe('ValidationException');
  });
});

/** The name, the status and the words of the error that a request meets. */
async function refusal(input: Input) {
  const outcome = await standIn.speak(input).catch((error: unknown) => error);
  if (!(outcome instanceof Error)) throw new Error('expected the request to be refused');
  const metadata = '$metadata' in outcome ? outcome.$metadata : undefined;
  const status =
    typeof metadata === 'object' && metadata !== null && 'httpStatusCode' in metadata
      ? metadata.httpStatusCode
      : undefined;
  return { name: outcome.name, message: outcome.message, status };
}
