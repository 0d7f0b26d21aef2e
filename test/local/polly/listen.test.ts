import { once } from 'node:events';
import net from 'node:net';
import { ListSpeechSynthesisTasksCommand } from '@aws-sdk/client-polly';
import { describe, expect, it } from 'vitest';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { useStandIn } from './stand-in.ts';

const standIn = useStandIn();
const signed = { authorization: 'AWS4-HMAC-SHA256 anything' };

describe('over HTTP/1.1 on the same port', () => {
  it('gives the same bytes as over HTTP/2', async () => {
    const body = JSON.stringify({
      Text: 'Good morning.',
      OutputFormat: 'mp3',
      VoiceId: 'Joanna',
      Engine: 'neural',
    });
    const response = await fetch(`${standIn.url()}/v1/speech`, { method: 'POST', headers: signed, body });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('audio/mpeg');
    expect(response.headers.get('x-amzn-requestcharacters')).toBe('13');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.equals((await standIn.speak({})).bytes)).toBe(true);
  });

  it.each([
    ['a request that nobody signed', '/v1/voices', {}, 403, 'MissingAuthenticationTokenException'],
    ['a path of another service', '/v2/voices', { headers: signed }, 400, 'UnsupportedOperationException'],
    [
      'a task',
      '/v1/synthesisTasks',
      { headers: signed, method: 'POST', body: '{}' },
      400,
      'UnsupportedOperationException',
    ],
    [
      'a body that is no JSON',
      '/v1/speech',
      { headers: signed, method: 'POST', body: '{' },
      400,
      'SerializationException',
    ],
    ['no body', '/v1/speech', { headers: signed, method: 'POST' }, 400, 'ValidationException'],
  ])('refuses %s', async (...row) => {
    const [, path, request, status, code] = row;
    const response = await fetch(`${standIn.url()}${path}`, request);
    expect(response.status).toBe(status);
    expect(response.headers.get('x-amzn-errortype')).toBe(code);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/\w/) });
  });

  it('refuses a body that is far too large', async () => {
    const body = ' '.repeat(1024 * 1024 + 1);
    const sent = fetch(`${standIn.url()}/v1/speech`, { method: 'POST', headers: signed, body });
    // The connection may be cut before the answer has been read, as AWS does it.
    const status = await sent.then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });
});

describe('operations that the stand-in has not', () => {
  it('are a clear error, not a wait', async () => {
    await expect(standIn.polly().send(new ListSpeechSynthesisTasksCommand())).rejects.toMatchObject({
      name: 'UnsupportedOperationException',
      message: expect.stringContaining('SynthesizeSpeech'),
    });
  });
});

describe('a client that goes away', () => {
  it.each(['GET / HTTP/1.1\r\n', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'nonsense'])(
    'after %j leaves the server as it was',
    async (words) => {
      const socket = net.connect(Number(new URL(standIn.url()).port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(words);
      socket.resetAndDestroy();
      expect((await standIn.speak({})).bytes.length).toBeGreaterThan(1000);
    },
  );
});

describe('the port', () => {
  it('is named in the error when it is taken', async () => {
    const port = Number(new URL(standIn.url()).port);
    await expect(startPolly({ port })).rejects.toThrow(
      `EADDRINUSE: address already in use 127.0.0.1:${port}`,
    );
  });

  it('closes in the middle of a speech, and the client is told', async () => {
    const polly = await startPolly();
    const body = JSON.stringify({ Text: 'One more. '.repeat(250), OutputFormat: 'mp3', VoiceId: 'Joanna' });
    const response = await fetch(`${polly.url}/v1/speech`, { method: 'POST', headers: signed, body });
    await polly.close();
    await expect(response.arrayBuffer()).rejects.toThrow();
  });

  it('is free again after the end', async () => {
    const first = await startPolly();
    const port = Number(new URL(first.url).port);
    await first.close();
    const second = await startPolly({ port });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});
