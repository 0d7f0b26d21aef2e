import { PollyClient } from '@aws-sdk/client-polly';
import { startPolly } from '../../local/polly/start-polly.ts';

/** Asks a stand-in of Polly's own API what the project's client has no words for, such as speech marks. */
export async function askPolly<T>(ask: (polly: PollyClient) => Promise<T>): Promise<T> {
  const server = await startPolly({});
  const polly = new PollyClient({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  try {
    return await ask(polly);
  } finally {
    polly.destroy();
    await server.close();
  }
}
