import { Readable } from 'node:stream';
import { SpeechError } from '../../speech/speech-error.ts';

/**
 * All bytes of a response's body.
 * @throws SpeechError when the stream stalls, or breaks off before its end
 */
export async function readAudioStream(stream: unknown, idleSeconds: number): Promise<Uint8Array> {
  if (!(stream instanceof Readable)) {
    throw new SpeechError('the response had no audio stream; expected a stream of bytes');
  }
  const bytes = await collect(stream, idleSeconds);
  // A connection that is torn down ends the SDK's stream without any error: only a missing end tells.
  if (!stream.readableEnded) {
    throw new SpeechError(
      `the audio stream broke off after ${bytes.length} bytes; expected it to go on to its end`,
    );
  }
  return bytes;
}

async function collect(stream: Readable, idleSeconds: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const idle = setTimeout(() => stream.destroy(stalled(idleSeconds)), idleSeconds * 1000);
  try {
    for await (const part of stream) {
      idle.refresh();
      if (part instanceof Uint8Array) parts.push(part);
    }
    return Buffer.concat(parts);
  } finally {
    clearTimeout(idle);
  }
}

function stalled(idleSeconds: number): SpeechError {
  return new SpeechError(
    `the audio stream stalled: no byte for ${idleSeconds} s; expected it to go on to its end`,
  );
}
