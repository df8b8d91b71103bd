import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { Documented } from '#test/kit/documented.ts';
import { credentials, type Someone } from '../people/town.ts';
import { eachTown } from './class.ts';

interface Item {
  readonly kind: 'snapshot' | 'event';
  readonly snapshot?: { readonly seq: number };
  readonly delivered?: { readonly seq: number; readonly event: { readonly type: string } };
}

eachTown('a program that has read nothing but the API’s description', (open) => {
  it('holds a lesson: opens it, speaks in it, follows it by long polls, and closes it', async () => {
    const { origin } = open();
    const signedIn = async (someone: Someone) => {
      const program = await Documented.read(origin);
      await program.call('post', '/api/sign-in', { body: credentials[someone] });
      const { lessons } = await program.call('get', '/api/me/lessons');
      const path = { classroom: String(lessons[0].id) };
      const send = (command: object) =>
        program.call('post', '/api/classrooms/{classroom}/commands', {
          path,
          body: { key: randomUUID(), command },
        });
      const poll = async (after?: number): Promise<Item[]> =>
        await program.call('get', '/api/classrooms/{classroom}/events', {
          path,
          query: { poll: '1', ...(after !== undefined && { after }) },
        });
      return { program, path, send, poll };
    };
    const [teacher, pupil] = [await signedIn('anne'), await signedIn('alix')];
    const shown = await teacher.program.call('get', '/api/classrooms/{classroom}', { path: teacher.path });
    expect(shown).toMatchObject({ standing: 'staff', phase: 'prepared' });

    let [{ snapshot }, ...items] = (await pupil.poll()) as [Item, ...Item[]];
    let seen = snapshot?.seq ?? Number.NaN;
    const until = async (type: string): Promise<void> => {
      for (;;) {
        const found = items.findIndex(({ delivered }) => delivered?.event.type === type);
        if (found >= 0) {
          items = items.slice(found + 1);
          return;
        }
        items = await pupil.poll(seen);
        seen = Math.max(
          seen,
          ...items.map(({ delivered, snapshot }) => delivered?.seq ?? snapshot?.seq ?? 0),
        );
      }
    };
    expect((await teacher.send({ type: 'open' })).refused).toBeUndefined();
    await until('session.opened');
    expect((await teacher.send({ type: 'chat.say', text: 'Ouvrez vos cahiers.' })).refused).toBeUndefined();
    await until('chat.said');
    expect((await pupil.send({ type: 'hand.raise' })).refused).toBeUndefined();
    await until('hand.raised');
    expect((await pupil.send({ type: 'close' })).refused).toMatchObject({ code: 'live.not-allowed' });
    expect((await teacher.send({ type: 'close' })).refused).toBeUndefined();
    await until('session.closed');
    const { entries } = await teacher.program.call('get', '/api/classrooms/{classroom}/attendance', {
      path: teacher.path,
    });
    expect(entries.map(({ status }: { status: string }) => status)).toContain('absent');
  });

  it('is refused by itself what the description does not allow', async () => {
    const program = await Documented.read(open().origin);
    const path = { classroom: 'any' };
    const send = (command: object) =>
      program.call('post', '/api/classrooms/{classroom}/commands', {
        path,
        body: { key: randomUUID(), command },
      });
    await expect(send({ type: 'no.such' })).rejects.toThrow();
    await expect(send({ type: 'chat.say' })).rejects.toThrow();
    await expect(program.call('get', '/api/no-such')).rejects.toThrow('The document has no');
  });
});
