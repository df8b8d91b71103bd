import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { minutes } from '#kit/model/clock.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { canonical } from '../../model/rehearsal/canonical.arbitrary.ts';
import { pupils, teachers } from '../../model/rehearsal/people.arbitrary.ts';
import { DatabaseLog } from '../log/database-log.ts';
import type { Append } from '../log/store.ts';
import { Listener } from '../rehearsal/listener.ts';
import { eachLiveDatabase, Keeper, nextClassroom } from '../rehearsal/school.ts';

const [teacher] = teachers;
const [amel, bao] = pupils;
if (teacher === undefined || amel === undefined || bao === undefined)
  throw new Error('The class is too small.');

/** Writes, and loses the answer on the way: as when a database goes away just after a commit. */
class AnswersLost extends DatabaseLog {
  lose = false;

  override async append(batch: readonly Append[]) {
    const fenced = await super.append(batch);
    if (this.lose) throw new Error('The connection was lost.');
    return fenced;
  }
}

/** Waits, when asked to, before it writes. */
class SlowLog extends DatabaseLog {
  #held = Promise.resolve();
  #reached = () => {};

  hold(): { reached: Promise<void>; release: () => void } {
    const reached = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    this.#held = held.promise;
    this.#reached = reached.resolve;
    return { reached: reached.promise, release: held.resolve };
  }

  override async append(batch: readonly Append[]) {
    this.#reached();
    await this.#held;
    return await super.append(batch);
  }
}

eachLiveDatabase('a class', (database) => {
  let keeper: Keeper;
  beforeEach(() => {
    keeper = new Keeper(database());
    return () => keeper[Symbol.asyncDispose]();
  });

  const say = (text: string) => ({ type: 'chat.say', text }) as const;
  const eventsOf = (id: ClassroomId) =>
    database().raw('select seq from live_events where classroom = $1', [id]);

  describe('a command', () => {
    it('with a key that is still on its way is the same command', async () => {
      const lesson = await keeper.open(nextClassroom());
      const key = randomUUID();
      const answers = await Promise.all([1, 2, 3].map(() => lesson.command(amel, key, say('once'))));
      expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1);
      expect(lesson.state.chat.messages.length).toBe(1);
    });

    it("with another's key is another command", async () => {
      const lesson = await keeper.open(nextClassroom());
      const key = randomUUID();
      await Promise.all([lesson.command(amel, key, say('one')), lesson.command(bao, key, say('two'))]);
      expect(lesson.state.chat.messages.length).toBe(2);
    });

    it('is answered after a restart as before it, refusals too', async () => {
      const lesson = await keeper.open(nextClassroom());
      const accepted = await lesson.command(amel, 'key-accepted', say('once'));
      const refused = await lesson.command(amel, 'key-refused', { type: 'close' });
      expect(refused.refused?.code).toBe('live.not-allowed');
      await using restarted = new Keeper(database());
      const again = await restarted.load(lesson.id);
      expect(await again.command(amel, 'key-accepted', say('once'))).toEqual(accepted);
      expect(await again.command(amel, 'key-refused', { type: 'close' })).toEqual(refused);
      expect((await eventsOf(lesson.id)).length).toBe(accepted.seq);
    });

    it('with a key from so long ago that its answer is forgotten is a new one, and harms nobody', async () => {
      const lesson = await keeper.open(nextClassroom());
      await lesson.command(amel, 'key-of-old', say('then'));
      await using restarted = new Keeper(database());
      restarted.clock.advance(minutes(31));
      const again = await restarted.load(lesson.id);
      const [repeated, other] = await Promise.all([
        again.command(amel, 'key-of-old', say('now')),
        again.does(bao, say('beside it')),
      ]);
      expect([repeated.refused, other.refused]).toEqual([undefined, undefined]);
      expect(again.state.chat.messages.length).toBe(3);
    });

    it('whose words would be refused makes no key to seal them with', async () => {
      const lesson = await keeper.open(nextClassroom());
      const stranger = `visitor.${randomUUID()}` as MemberId;
      expect((await lesson.does(stranger, say('let me'))).refused?.code).toBe('live.not-in-class');
      const keysOf = (author: MemberId) =>
        database().raw('select author from live_text_keys where author = $1', [author]);
      expect(await keysOf(stranger)).toEqual([]);
      await lesson.does(stranger, { type: 'lobby.ask', name: 'Zoé' });
      expect(await keysOf(stranger)).toHaveLength(1);
    });

    it('whose commit was never answered is found by the repeated one, and streamed once', async () => {
      const store = new AnswersLost(database());
      await using shaky = new Keeper(database(), { store });
      const lesson = await shaky.open(nextClassroom());
      const browser = new Listener(bao).connect(lesson.fanout);
      store.lose = true;
      await expect(lesson.command(amel, 'key-lost', say('once'))).rejects.toMatchObject({
        code: 'live.moved',
      });
      store.lose = false;
      const answer = await lesson.command(amel, 'key-lost', say('once'));
      expect(answer.seq).toBe(lesson.seq);
      expect(lesson.state.chat.messages.length).toBe(1);
      expect(browser.state.chat.messages.length).toBe(1);
      expect(browser.items.map(({ kind }) => kind)).toEqual(['snapshot', 'event']);
    });

    it('is not acknowledged, nor shown to anybody, before it is durable', async () => {
      const store = new SlowLog(database());
      await using slow = new Keeper(database(), { store });
      const lesson = await slow.open(nextClassroom());
      const browser = new Listener(bao).connect(lesson.fanout);
      const { reached, release } = store.hold();
      let acknowledged = false;
      const said = lesson.does(amel, say('soon')).then(() => {
        acknowledged = true;
      });
      await reached;
      expect([acknowledged, lesson.state.chat.messages.length, browser.items.length]).toEqual([false, 0, 1]);
      release();
      await said;
      expect((await eventsOf(lesson.id)).length).toBe(lesson.seq);
      expect(browser.state.chat.messages.length).toBe(1);
    });
  });

  describe('its log', () => {
    it('is read again as it was, from a snapshot and the lines after it', async () => {
      const lesson = await keeper.open(nextClassroom());
      for (let n = 0; n < 30; n += 1) {
        await Promise.all(Array.from({ length: 10 }, (_, i) => lesson.does(amel, say(`${n}.${i}`))));
      }
      await keeper.writer[Symbol.asyncDispose]();
      const [row] = await database().raw<{ snapshot_seq: number }>(
        'select snapshot_seq from live_classrooms where classroom = $1',
        [lesson.id],
      );
      expect(row?.snapshot_seq).toBeGreaterThanOrEqual(256);
      expect(row?.snapshot_seq).toBeLessThan(lesson.seq);
      await using restarted = new Keeper(database());
      const again = await restarted.load(lesson.id);
      expect(canonical(again.state)).toBe(canonical(lesson.state));
      const [one, two] = [new Listener(bao).connect(lesson.fanout), new Listener(bao).connect(again.fanout)];
      expect(canonical(two.state)).toBe(canonical(one.state));
      expect(one.state.chat.messages.at(-1)?.text).toEqual({ plain: '29.9' });
    });

    it('is read from its whole log when the snapshot is of another version', async () => {
      const lesson = await keeper.open(nextClassroom());
      await lesson.does(amel, say('hello'));
      lesson.keepSnapshot();
      await keeper.writer[Symbol.asyncDispose]();
      await database().raw('update live_classrooms set snapshot_version = 99 where classroom = $1', [
        lesson.id,
      ]);
      await using restarted = new Keeper(database());
      expect(canonical((await restarted.load(lesson.id)).state)).toBe(canonical(lesson.state));
    });

    it('forgets answers when they are too old to be asked for again', async () => {
      const lesson = await keeper.open(nextClassroom());
      await lesson.command(amel, 'key-of-old', say('once'));
      keeper.clock.advance(minutes(90));
      lesson.keepSnapshot();
      await keeper.writer[Symbol.asyncDispose]();
      const kept = await database().raw('select key from live_keys where classroom = $1', [lesson.id]);
      expect(kept).toEqual([]);
    });

    it('shows nothing of words whose key was erased, also to who comes back', async () => {
      const lesson = await keeper.open(nextClassroom());
      const before = new Listener(bao).connect(lesson.fanout);
      await lesson.does(amel, say('forget me'));
      await keeper.words.erase(amel);
      const late = new Listener(bao).connect(lesson.fanout);
      const back = new Listener(bao).connect(lesson.fanout, undefined);
      expect(before.state.chat.messages[0]?.text).toEqual({ plain: 'forget me' });
      for (const reader of [late, back]) expect(JSON.stringify(reader.items)).not.toContain('forget me');
    });
  });

  describe('a stream', () => {
    it('resumes with what was missed, and nothing else', async () => {
      const lesson = await keeper.open(nextClassroom());
      const browser = new Listener(bao).connect(lesson.fanout);
      browser.disconnect();
      await lesson.does(amel, say('one'));
      await lesson.does(amel, { type: 'hand.raise' });
      browser.connect(lesson.fanout);
      expect(browser.items.map(({ kind }) => kind)).toEqual(['snapshot', 'event', 'event']);
      browser.connect(lesson.fanout);
      expect(browser.items.length).toBe(3);
    });

    it('that resumes gets no words that were withdrawn meanwhile', async () => {
      const lesson = await keeper.open(nextClassroom());
      const browser = new Listener(bao).connect(lesson.fanout);
      browser.disconnect();
      await lesson.does(amel, say('regretted'));
      const [message] = lesson.state.chat.messages;
      if (message === undefined) throw new Error('Something was said.');
      await lesson.does(amel, { type: 'chat.delete', message: message.id });
      browser.connect(lesson.fanout);
      expect(JSON.stringify(browser.items)).not.toContain('regretted');
    });

    it('gets a snapshot when it missed more than is in memory, or comes from a log that this one is not', async () => {
      const lesson = await keeper.open(nextClassroom());
      const early = new Listener(bao).connect(lesson.fanout);
      early.disconnect();
      for (let n = 0; n < 110; n += 1) {
        await Promise.all(Array.from({ length: 10 }, () => lesson.does(amel, say('again'))));
      }
      early.connect(lesson.fanout);
      expect(early.items.map(({ kind }) => kind)).toEqual(['snapshot', 'snapshot']);
      const ahead = new Listener(bao).connect(lesson.fanout, lesson.seq + 7);
      expect(ahead.items.map(({ kind }) => kind)).toEqual(['snapshot']);
    });

    it('of who is sent out ends there, whatever else is in the same commit', async () => {
      await using gathering = new Keeper(database(), { spacingMs: 100 });
      const lesson = await gathering.open(nextClassroom());
      await lesson.does(bao, say('before'));
      gathering.commits.length = 0;
      const browser = new Listener(amel).connect(lesson.fanout);
      await Promise.all([
        lesson.does(teacher, { type: 'eject', member: amel }),
        lesson.does(bao, say('behind the back')),
      ]);
      expect(gathering.commits.length).toBe(1);
      expect(JSON.stringify(browser.items)).not.toContain('behind the back');
      expect(browser.state.chat.messages).toEqual([]);
    });

    it('starts anew when what its viewer may know has changed', async () => {
      const lesson = await keeper.open(nextClassroom());
      const browser = new Listener(amel).connect(lesson.fanout);
      await lesson.does(bao, say('for the class'));
      await lesson.does(teacher, { type: 'eject', member: amel });
      expect(browser.items.map(({ kind }) => kind)).toEqual(['snapshot', 'event', 'snapshot']);
      await lesson.does(bao, say('behind the back'));
      expect(browser.items.length).toBe(3);
      expect(browser.state.chat.messages).toEqual([]);
      await lesson.does(teacher, { type: 'readmit', member: amel });
      expect(browser.state.chat.messages.length).toBe(2);
    });
  });
});
