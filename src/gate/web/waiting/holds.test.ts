import { describe, expect, it } from 'vitest';
import { SOMEBODY_ELSE } from './memory.ts';
import { bulletinWith, START, tokenWith, World } from './world.arbitrary.ts';

const KNOCK = '/gate/enter';
const TICKET = '/gate/ticket';
const HOUR = 3_600_000;
const refusal = (code: string) => ({ status: 403, body: { code } });
const all = (at: number) => bulletinWith(at, { called: 1, calledTeachers: 1, reached: at + HOUR });

describe('who is there', () => {
  it('is asked again when it is not they, though the device has one pass alone', async () => {
    const world = new World();
    world.givePass('alix');
    const { waiting } = world.open();
    await world.pass(1_000);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { kept: { person: 'alix' } } });
    waiting.askWho();
    await world.pass(60_000);
    expect(world.last).toMatchObject({ state: 'choosing', passes: [{ person: 'alix' }] });
    waiting.choose(SOMEBODY_ELSE);
    await world.pass(1_000);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { kind: 'ticket' } });
    waiting.askWho();
    await world.pass(0);
    waiting.choose('alix');
    await world.pass(1_000);
    expect(world.last).toMatchObject({ hold: { kept: { person: 'alix' } } });
  });

  it('is asked anew once somebody has gone in, and when the morning is over', async () => {
    for (const later of ['entered', 'afternoon']) {
      const world = new World();
      for (const child of ['alix', 'basile']) world.givePass(child);
      const { waiting } = world.open();
      await world.pass(0);
      waiting.choose('alix');
      if (later === 'entered') world.says = all;
      await world.pass(120_000);
      expect(world.last?.state).toBe(later === 'entered' ? 'entered' : 'waiting');
      world.close();
      world.says = (at) => bulletinWith(at);
      await world.pass(later === 'entered' ? 60_000 : 6 * HOUR);
      world.open();
      await world.pass(0);
      expect(world.last?.state, later).toBe('choosing');
    }
  });

  it('[G4] waits among the teachers with a teacher’s pass', async () => {
    const world = new World();
    world.givePass('mona', 'teacher');
    world.says = (at) => bulletinWith(at, { calledTeachers: 1 });
    world.open();
    await world.pass(0);
    expect(world.last?.state).toBe('entered');
  });
});

describe('a class’s code or card', () => {
  const division = '0750001A/5e-a';
  const ofClass = () => ({
    status: 200,
    body: { ticket: tokenWith({ id: 'x', arrived: START, day: 2_000, division }), lesson: 'l1' },
  });

  it('[G5] opens the class’s lane', async () => {
    const world = new World();
    const { waiting, inside } = world.open();
    await world.pass(1_000);
    world.sells = ofClass;
    await waiting.pay({ code: 'BCDF GHJK' });
    world.says = (at) => bulletinWith(at, { called: 1 });
    await world.pass(60_000);
    expect(await inside).toMatchObject({ kind: 'ticket', lesson: 'l1' });
  });

  it('wins over the ticket that was being worked for', async () => {
    const world = new World();
    world.sells = ({ payment }) => ('code' in payment ? ofClass() : undefined);
    world.says = (at) => bulletinWith(at, { work: 10 });
    let typed: Promise<unknown> | undefined;
    const { waiting } = world.open();
    world.meanwhile = async () => {
      typed ??= waiting.pay({ code: 'BCDFGHJK' });
      await typed;
    };
    await world.pass(10_000);
    expect(typed).toBeDefined();
    expect(world.last).toMatchObject({ state: 'waiting', hold: { lesson: 'l1' } });
  });

  it('is shown until the gate has answered, over a closed page too', async () => {
    const world = new World();
    world.kept.set('preau.card', JSON.stringify({ card: 'signed' }));
    world.sells = () => ({ status: 502 });
    world.open();
    await world.pass(1_000);
    expect(world.last?.state).toBe('unanswered');
    world.close();
    world.sells = ofClass;
    world.open();
    await world.pass(1_000);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { lesson: 'l1' } });
    expect(world.kept.has('preau.card')).toBe(false);
    expect(world.asks(TICKET).map(({ body }) => (body as { payment: object }).payment)).toEqual([
      { card: 'signed' },
      { card: 'signed' },
    ]);
  });

  it('that is void is told, and its holder waits as a walk-in', async () => {
    const world = new World();
    world.kept.set('preau.card', JSON.stringify({ card: 'old' }));
    world.sells = ({ payment }) => ('card' in payment ? refusal('gate.card-void') : undefined);
    world.open();
    await world.pass(1_000);
    expect(world.told).toEqual(['gate.card-void']);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { kind: 'ticket' } });
  });

  it('[G11] of a class that is full gives its holder a place in the queue', async () => {
    const world = new World();
    world.kept.set('preau.card', JSON.stringify({ card: 'good' }));
    world.sells = ({ payment }) => ('card' in payment ? ofClass() : undefined);
    world.says = all;
    let knocks = 0;
    world.answers = () => {
      knocks += 1;
      return knocks === 1 ? refusal('gate.class-full') : { status: 200, body: { answer: 'enter', ends: 0 } };
    };
    world.open();
    await world.pass(1_000);
    expect(world.told).toEqual(['gate.class-full']);
    expect(world.last).toMatchObject({ state: 'entered', hold: { lesson: undefined } });
  });
});

describe('what the gate answers', () => {
  it('costs nobody the place unless it is the gate that says so', async () => {
    for (const answer of [
      { status: 403 },
      { status: 403, body: 'Forbidden' },
      { status: 429, body: { code: 'kit.too-many' } },
    ]) {
      const world = new World();
      world.givePass('alix');
      world.says = all;
      world.answers = () => answer;
      world.open();
      await world.pass(10_000);
      expect(world.last).toMatchObject({ state: 'unanswered', hold: { kept: { person: 'alix' } } });
      world.answers = () => ({ status: 200, body: { answer: 'enter', ends: 0 } });
      await world.pass(60_000);
      expect(world.last).toMatchObject({ state: 'entered', hold: { kept: { person: 'alix' } } });
    }
  });

  it('is asked for less and less often while there is none', async () => {
    const world = new World();
    world.givePass('alix');
    world.says = all;
    world.answers = () => ({ status: 503, body: { code: 'gate.not-open' } });
    world.open();
    await world.pass(130_000);
    const gaps = world.asks(KNOCK).map(({ at }, i, knocks) => at - (knocks[i - 1]?.at ?? at));
    expect(gaps.slice(1)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000]);
  });

  it('does not stop the page, nor hurry it, whatever it is', async () => {
    for (const odd of [null, 7, 'x', {}, { answer: 'what' }, { answer: 'later' }, { answer: 'enter' }]) {
      const world = new World();
      world.givePass('alix');
      world.says = all;
      world.answers = () => ({ status: 200, body: odd });
      world.open();
      await world.pass(30_000);
      expect(world.asks(KNOCK).length).toBeLessThan(6);
      world.answers = () => ({ status: 200, body: { answer: 'enter', ends: 0 } });
      await world.pass(60_000);
      expect(world.last?.state).toBe('entered');
    }
  });

  it('that a ticket is void, each time, is not answered with a storm of tickets', async () => {
    const world = new World();
    world.says = all;
    world.answers = () => refusal('gate.place-void');
    world.open();
    await world.pass(60_000);
    expect(world.asks(TICKET).length).toBeLessThan(8);
  });
});

describe('who was inside', () => {
  async function entered(): Promise<World> {
    const world = new World();
    world.givePass('alix');
    world.says = all;
    world.answers = () => ({ status: 200, body: { answer: 'enter', ends: START + HOUR } });
    world.open();
    await world.pass(0);
    expect(world.last?.state).toBe('entered');
    world.close();
    return world;
  }

  it('[G11] and was displaced by another device decides whether to go in again: two pages do not take turns', async () => {
    const world = await entered();
    world.checks = { status: 401, body: { code: 'gate.displaced' } };
    const { waiting } = world.open();
    await world.pass(10 * 60_000);
    expect(world.last).toMatchObject({ state: 'outside', why: 'displaced' });
    expect(world.asks(KNOCK)).toHaveLength(1);
    waiting.comeBackIn();
    await world.pass(0);
    expect(world.asks(KNOCK)).toHaveLength(2);
    expect(world.last?.state).toBe('entered');
  });

  it('and whose browser keeps no cookies does not knock again and again', async () => {
    const world = await entered();
    world.open();
    await world.pass(10 * 60_000);
    expect(world.last).toMatchObject({ state: 'outside', why: 'lost' });
    expect(world.asks(KNOCK)).toHaveLength(1);
  });

  it('and still is goes on without a knock', async () => {
    const world = await entered();
    world.checks = { status: 204 };
    world.open();
    await world.pass(0);
    expect(world.last?.state).toBe('entered');
    expect(world.asks(KNOCK)).toHaveLength(1);
  });

  it('enters by itself again when that entry is over', async () => {
    const world = await entered();
    world.now = START + 2 * HOUR;
    world.open();
    await world.pass(0);
    expect(world.asks(KNOCK)).toHaveLength(2);
    expect(world.last?.state).toBe('entered');
  });
});
