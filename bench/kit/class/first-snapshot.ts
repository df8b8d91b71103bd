import { request } from 'node:http';
import type { ViewSnapshot } from '#live/model/delivery/delivered.ts';
import type { Seat } from './command.ts';

/** The class as a browser is first told of it, and how many bytes came until then. */
export function firstSnapshot({ origin, classroom, cookie }: Seat) {
  return new Promise<{ snapshot: ViewSnapshot; bytes: number }>((resolve, reject) => {
    const asked = request(`${origin}/api/classrooms/${classroom}/events`, {
      headers: { cookie },
      agent: false,
    });
    asked.once('error', reject);
    asked.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        const [, data] = /^data: (\{"kind":"snapshot".*\})\n/m.exec(text) ?? [];
        if (data === undefined) return;
        const { snapshot } = JSON.parse(data) as { snapshot: ViewSnapshot };
        resolve({ snapshot, bytes: asked.socket?.bytesRead ?? Number.NaN });
        asked.destroy();
      });
    });
    asked.end();
  });
}
