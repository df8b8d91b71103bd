import { addressOf } from '#kit/web/api.ts';
import { hourOfDrawing } from '#live/model/board/hour.arbitrary.ts';
import type { BoardId } from '#live/model/board/ids.ts';
import type { ClientCommand } from '#live/model/command.ts';
import { replayClass } from '#live/model/recording/contract.ts';
import type { ClassToLoad } from '../shape.ts';
import { command, type Seat } from './command.ts';
import { firstSnapshot } from './first-snapshot.ts';

/** Beside the board: what is said in an hour, and how often a hand goes up. */
const MESSAGES = 200;
const HANDS = 60;

export interface Hour {
  /** What somebody is sent who comes now: the class as it is, whole. */
  readonly joinBytes: number;
  /** The log, as it is fetched to see the lesson again. */
  readonly logBytes: number;
}

/** Holds an hour's lesson as fast as its people may act, and weighs what it leaves. */
export async function holdHour(port: number, room: ClassToLoad): Promise<Hour> {
  const origin = `http://127.0.0.1:${port}`;
  const seats = room.cookies.map((cookie): Seat => ({ origin, classroom: room.id, cookie }));
  const [teacher, ...pupils] = seats as [Seat, ...Seat[]];
  for (const one of [
    { type: 'open' },
    { type: 'board.add', title: 'Tableau' },
    { type: 'board.drawers', drawers: 'all' },
  ] as const) {
    await command(teacher, one);
  }
  const [board] = (await firstSnapshot(teacher)).snapshot.state.boards.boards;
  if (board === undefined) throw new Error('The class has no board.');
  await command(teacher, { type: 'board.show', board: board.id as BoardId });
  const work: ClientCommand[] = [
    ...hourOfDrawing().map((mark): ClientCommand => ({ type: 'board.draw', board: board.id, marks: [mark] })),
    ...Array.from(
      { length: MESSAGES },
      (_, n): ClientCommand => ({
        type: 'chat.say',
        text: `Je crois que la réponse est ${n}, mais je n’en suis pas certain.`,
      }),
    ),
    ...Array.from({ length: HANDS }, (): ClientCommand => ({ type: 'hand.raise' })),
  ];
  // Each does theirs one after the other, all at once, and nobody faster than a school allows.
  await Promise.all(
    pupils.map(async (pupil, of) => {
      for (let n = of; n < work.length; n += pupils.length) {
        await command(pupil, work[n] as ClientCommand);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }),
  );
  return { joinBytes: (await firstSnapshot(pupils[0] as Seat)).bytes, logBytes: await replayed(teacher) };
}

async function replayed({ origin, classroom, cookie }: Seat): Promise<number> {
  let bytes = 0;
  for (let after: number | null = 0; after !== null; ) {
    const address: string = addressOf(replayClass, { params: { classroom }, query: { after } } as never);
    const response = await fetch(origin + address, { headers: { cookie } });
    const text = await response.text();
    if (!response.ok) throw new Error(`There is no replay: ${text}`);
    bytes += Buffer.byteLength(text);
    after = (JSON.parse(text) as { next: number | null }).next;
  }
  return bytes;
}
