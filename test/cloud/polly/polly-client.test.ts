import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { OperatorError } from '../../../functions/cloud/operator-error.ts';
import { createPolly } from '../../../functions/cloud/polly/polly-client.ts';
import type { Polly, SpeechRequest } from '../../../functions/speech/polly.ts';
import { RefusedError, SpeechError } from '../../../functions/speech/speech-error.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { type Misbehaviour, startMisbehaving } from '../misbehaving-server.ts';

const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
const request: SpeechRequest = {
  voice: { id: 'Joanna', engine: 'neural', language: 'en-US' },
  ssml: '<speak>Good morning.</speak>',
};

describe('Polly by the SDK', () => {
  let standIn: Awaited<ReturnType<typeof startPolly>>;
  let polly: Polly & { close(): void };
  beforeAll(async () => {
    standIn = await startPolly({ espeakCommand: 'espeak-ng-that-is-not-there' });
    polly = createPolly({ endpoint: standIn.url, region: 'us-east-1', credentials });
  });
  afterAll(async () => {
    polly.close();
    await standIn.close();
  });

  it('reads the whole of an MP3 at 24,000 Hz, and what it costs', async () => {
    const { bytes, contentType, billedCharacters } = await polly.synthesize(request);
    expect(contentType).toBe('audio/mpeg');
    expect(billedCharacters).toBe('Good morning.'.length);
    expect(Buffer.from(bytes).readUInt32BE(44)).toBe(0xfff364c4);
    expect((bytes.length - 44) % 144).toBe(0);
  });

  it('asks when words are said, which is billed like their sound', async () => {
    const answer = await polly.synthesize({ ...request, form: 'marks' });
    expect([answer.contentType, answer.billedCharacters]).toEqual([
      'application/x-json-stream',
      'Good morning.'.length,
    ]);
    const text = Buffer.from(answer.bytes).toString();
    expect(text.match(/"type":"(?:word|sentence)"/g)).toHaveLength(3);
  });

  it('lists the voices with all their languages and engines', async () => {
    const voices = await polly.describeVoices();
    expect(voices.length).toBeGreaterThan(100);
    expect(voices.find(({ id }) => id === 'Kajal')).toEqual({
      id: 'Kajal',
      languages: ['en-IN', 'hi-IN'],
      engines: ['neural', 'generative'],
    });
  });

  it('lets a voice through that the SDK does not know', async () => {
    const voice = { id: 'Patrick', engine: 'long-form', language: 'en-US' } as const;
    expect((await polly.synthesize({ ...request, voice })).bytes.length).toBeGreaterThan(1000);
  });

  it('leaves out a language that Polly has no code for', async () => {
    const voice = { ...request.voice, language: 'en' };
    expect((await polly.synthesize({ ...request, voice })).bytes.length).toBeGreaterThan(1000);
  });

  it('takes the address from the environment', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_POLLY', standIn.url);
    const here = createPolly({ region: 'us-east-1', credentials });
    expect((await here.describeVoices()).length).toBeGreaterThan(100);
    vi.unstubAllEnvs();
    here.close();
  });

  it.each([
    [
      'marks of a voice that tells none',
      { form: 'marks' as const, voice: { id: 'Ruth', engine: 'generative' as const, language: 'en-US' } },
    ],
    ['bad SSML', { ssml: '<speak><emphasis>No.</emphasis></speak>' }],
    ['too long a text', { ssml: `<speak>${'-'.repeat(3001)}</speak>` }],
    ['a voice that does not exist', { voice: { ...request.voice, id: 'Nobody' } }],
    ['a voice that is no name', { voice: { ...request.voice, id: 'No body!' } }],
    ['a voice that lacks the engine', { voice: { ...request.voice, engine: 'long-form' as const } }],
    ['a language that the voice lacks', { voice: { ...request.voice, language: 'fr-FR' } }],
    [
      'a language that nothing here can speak',
      { voice: { id: 'Lea', engine: 'neural' as const, language: 'fr-FR' } },
    ],
  ])('calls %s refused', async (_, change) => {
    const error = await polly.synthesize({ ...request, ...change }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
  });

  it('says of an error whose voice it was, what Polly said, and keeps the cause', async () => {
    await expect(polly.synthesize({ ...request, ssml: '<speak>' })).rejects.toMatchObject({
      message: expect.stringMatching(/^speech by Joanna \(neural\) failed: InvalidSsmlException: /),
      cause: { name: 'InvalidSsmlException' },
    });
  });
});

describe('a Polly that misbehaves', () => {
  it.each<[Misbehaviour, RegExp]>([
    ['throttles', /ThrottlingException: Rate exceeded/],
    ['fails', /ServiceFailureException/],
    ['resets before it answers', /failed/],
    ['resets within the body', /NGHTTP2_INTERNAL_ERROR/],
    ['cuts the connection within the body', /broke off after 144 bytes/],
    ['sends less than it promised', /NGHTTP2_PROTOCOL_ERROR/],
    ['never answers', /no answer for 0.3 s/],
    ['stalls within the body', /stalled: no byte for 0.3 s/],
    ['is not there', /ECONNREFUSED/],
  ])('that %s is worth another attempt', async (behaviour, message) => {
    const error = await ask(behaviour);
    expect(error).toBeInstanceOf(SpeechError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });

  it.each<Misbehaviour>(['denies access', 'does not know who asks', 'says the token is old'])(
    'that %s needs an operator',
    async (behaviour) => {
      expect(await ask(behaviour)).toBeInstanceOf(OperatorError);
    },
  );

  it('is asked only once a call', async () => {
    const server = await startMisbehaving('throttles');
    const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials });
    await expect(polly.synthesize(request)).rejects.toThrow(SpeechError);
    await expect(polly.describeVoices()).rejects.toThrow(/the list of voices failed/);
    polly.close();
    await server.close();
    expect(server.requests()).toBe(2);
  });

  it('and gives its voices on many pages is read to the last', async () => {
    const server = await startMisbehaving('gives its voices on pages');
    const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials });
    expect(await polly.describeVoices()).toEqual([
      { id: 'First', languages: ['en-US'], engines: ['neural'] },
      { id: 'Second', languages: ['en-US', 'es-US'], engines: ['standard'] },
    ]);
    polly.close();
    await server.close();
  });
});

describe('a machine that is not set up for AWS', () => {
  beforeEach(() => {
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_CONFIG_FILE', '/dev/null');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/dev/null');
  });
  afterEach(() => void vi.unstubAllEnvs());

  it.each([
    ['credentials', { region: 'us-east-1' }, /CredentialsProviderError/],
    ['a region', { credentials }, /Region is missing/],
  ])('needs an operator for want of %s', async (_, options, message) => {
    const polly = createPolly({ endpoint: 'http://127.0.0.1:9', ...options });
    const error = await polly.describeVoices().catch((thrown: unknown) => thrown);
    polly.close();
    expect(error).toBeInstanceOf(OperatorError);
    expect(error).toMatchObject({ message: expect.stringMatching(message) });
  });
});

/** How a request to such a server ends. */
async function ask(behaviour: Misbehaviour): Promise<unknown> {
  const server = await startMisbehaving(behaviour);
  const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials, idleSeconds: 0.3 });
  const outcome = await polly.synthesize(request).catch((thrown: unknown) => thrown);
  polly.close();
  await server.close();
  return outcome;
}
