import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';

/** Asks for a web socket by hand, as no browser would, and gives the status of the answer; 101 is an open door. */
export async function knock(url: string, headers: Record<string, string> = {}): Promise<number> {
  const asked = request(url.replace(/^ws/, 'http'), {
    headers: {
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
      ...headers,
    },
    agent: false,
  });
  asked.end();
  const [response] = (await Promise.race([once(asked, 'response'), once(asked, 'upgrade')])) as [
    IncomingMessage,
  ];
  response.destroy();
  return response.statusCode ?? 0;
}
