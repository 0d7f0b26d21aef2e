import {
  DescribeVoicesCommand,
  type DescribeVoicesCommandInput,
  LanguageCode,
  VoiceId,
} from '@aws-sdk/client-polly';
import { describe, expect, it } from 'vitest';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();

describe('DescribeVoices', () => {
  it('lists every voice that the SDK knows, and those that it does not', async () => {
    const ids = await list({});
    expect(Object.values(VoiceId).filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['Patrick', 'Alba', 'Raul']));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells the languages, the sex and the engines of a voice', async () => {
    const { Voices } = await standIn.polly().send(new DescribeVoicesCommand({ LanguageCode: 'en-US' }));
    expect(Voices?.find(({ Id }) => Id === 'Matthew')).toEqual({
      Gender: 'Male',
      Id: 'Matthew',
      LanguageCode: 'en-US',
      LanguageName: 'US English',
      Name: 'Matthew',
      SupportedEngines: ['standard', 'neural', 'generative'],
    });
  });

  it('finds voices by engine', async () => {
    expect((await list({ Engine: 'long-form' })).toSorted()).toEqual([
      ...['Alba', 'Danielle', 'Gregory', 'Patrick', 'Raul', 'Ruth'],
    ]);
  });

  it('finds the voices of a language, and those that speak it besides only if asked', async () => {
    expect(await list({ LanguageCode: 'hi-IN' })).toEqual([]);
    expect(await list({ LanguageCode: 'hi-IN', IncludeAdditionalLanguageCodes: true })).toEqual([
      'Aditi',
      'Kajal',
    ]);
  });

  it('has a voice for every language that the SDK knows', async () => {
    for (const code of Object.values(LanguageCode)) {
      const found = await list({ LanguageCode: code, IncludeAdditionalLanguageCodes: true });
      expect(found.length, code).toBeGreaterThan(0);
    }
  });

  it('refuses an engine and a page that do not exist', async () => {
    // @ts-expect-error: no engine
    await expect(list({ Engine: 'steam' })).rejects.toThrow(/'steam' at 'engine'/);
    await expect(list({ NextToken: 'x' })).rejects.toMatchObject({ name: 'InvalidNextTokenException' });
  });
});

async function list(filter: DescribeVoicesCommandInput): Promise<string[]> {
  const { Voices = [] } = await standIn.polly().send(new DescribeVoicesCommand(filter));
  return Voices.map(({ Id = '' }) => Id);
}
