import {
  DescribeVoicesCommand,
  LanguageCode,
  type Voice as ListedVoice,
  PollyClient,
  SynthesizeSpeechCommand,
  type SynthesizeSpeechCommandInput,
  type SynthesizeSpeechCommandOutput,
  type VoiceId,
} from '@aws-sdk/client-polly';
import { type Engine, engines } from '../../script/script.ts';
import type { OfferedVoice, Polly, SpeechRequest, SpokenAudio } from '../../speech/polly.ts';
import { RefusedError, SpeechError } from '../../speech/speech-error.ts';
import { warmOnce } from '../warm-once.ts';
import { readPollyError } from './polly-error.ts';
import { readAudioStream } from './read-audio-stream.ts';

/** Where Polly is and who asks; what is left out the SDK finds in the environment. */
export type PollyOptions = {
  readonly region?: string;
  readonly endpoint?: string;
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** A request that brings no byte for so long counts as lost. Default 60. */
  readonly idleSeconds?: number;
};

/** Polly over HTTP/2 by the AWS SDK, one attempt a call; `close` lets the process end. */
export function createPolly(options: PollyOptions = {}): Polly & { close(): void } {
  const { idleSeconds = 60, ...place } = options;
  // The speech stage retries with its own pacing: three quick attempts are of no use against a quota of 8 a second.
  const client = new PollyClient({ ...place, maxAttempts: 1 });
  return {
    // The list is the same for every article that one process narrates.
    describeVoices: warmOnce(() => describeVoices(client)),
    synthesize: (request) => synthesize(client, request, idleSeconds),
    close: () => client.destroy(),
  };
}

async function describeVoices(client: PollyClient): Promise<readonly OfferedVoice[]> {
  const voices: OfferedVoice[] = [];
  let next: string | undefined;
  do {
    try {
      const page = await client.send(
        new DescribeVoicesCommand(next === undefined ? {} : { NextToken: next }),
      );
      voices.push(...(page.Voices ?? []).flatMap(readVoice));
      next = page.NextToken;
    } catch (cause) {
      throw readPollyError('the list of voices', cause);
    }
  } while (next !== undefined && next !== '');
  return voices;
}

function readVoice(listed: ListedVoice): readonly OfferedVoice[] {
  if (listed.Id === undefined) return [];
  const languages = [listed.LanguageCode, ...(listed.AdditionalLanguageCodes ?? [])];
  return [
    {
      id: listed.Id,
      languages: languages.filter((language) => language !== undefined),
      engines: (listed.SupportedEngines ?? []).filter(isEngine),
    },
  ];
}

function isEngine(name: string): name is Engine {
  return engines.some((engine) => engine === name);
}

async function synthesize(
  client: PollyClient,
  request: SpeechRequest,
  idleSeconds: number,
): Promise<SpokenAudio> {
  const what = `speech by ${request.voice.id} (${request.voice.engine})`;
  const command = writeCommand(request);
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), idleSeconds * 1000);
  try {
    const response = await client.send(command, { abortSignal: giveUp.signal });
    clearTimeout(timer);
    return await readResponse(response, idleSeconds);
  } catch (cause) {
    throw giveUp.signal.aborted ? noAnswer(what, idleSeconds, cause) : readPollyError(what, cause);
  } finally {
    clearTimeout(timer);
  }
}

function noAnswer(what: string, idleSeconds: number, cause: unknown): SpeechError {
  return new SpeechError(`${what} failed: no answer for ${idleSeconds} s; expected one sooner`, { cause });
}

const soundFormat = { OutputFormat: 'mp3', SampleRate: '24000' } as const;

function marksFormat(): Pick<SynthesizeSpeechCommandInput, 'OutputFormat' | 'SpeechMarkTypes'> {
  return { OutputFormat: 'json', SpeechMarkTypes: ['sentence', 'word'] };
}

function writeCommand({ form, voice, ssml }: SpeechRequest): SynthesizeSpeechCommand {
  if (!isVoiceId(voice.id)) {
    throw new RefusedError(
      `voice "${voice.id}" is no name of a voice; expected letters only, such as Joanna`,
    );
  }
  return new SynthesizeSpeechCommand({
    ...(form === 'marks' ? marksFormat() : soundFormat),
    TextType: 'ssml',
    Text: ssml,
    VoiceId: voice.id,
    Engine: voice.engine,
    // Only a bilingual voice needs it, every voice takes a code that it speaks, and a wider tag than Polly's (`en`)
    // would be refused: then the voice's own language holds.
    ...(isLanguageCode(voice.language) ? { LanguageCode: voice.language } : {}),
  });
}

// The SDK's list of voices lags behind the service (Patrick, Alba and Raul are missing): any name is let through.
function isVoiceId(id: string): id is VoiceId {
  return /^[A-Za-z]+$/.test(id);
}

function isLanguageCode(language: string): language is LanguageCode {
  return Object.values<string>(LanguageCode).includes(language);
}

async function readResponse(
  response: SynthesizeSpeechCommandOutput,
  idleSeconds: number,
): Promise<SpokenAudio> {
  return {
    bytes: await readAudioStream(response.AudioStream, idleSeconds),
    contentType: response.ContentType ?? '',
    billedCharacters: response.RequestCharacters ?? 0,
  };
}
