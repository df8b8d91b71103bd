import { describe, expect, it } from 'vitest';
import { bulletinWith, START, tokenWith, World } from './world.arbitrary.ts';

const KNOCK = '/gate/enter';
const READ = '/gate/bulletin.json';
const refusal = (code: string) => ({ status: 403, body: { code } });
const open = (at: number) =>
  bulletinWith(at, { engaged: false, called: 1, calledTeachers: 1, reached: at + 3_600_000 });

describe('a walk-in', () => {
  it('[G2] of an open school works for a ticket and enters, without a wait', async () => {
    const world = new World();
    world.says = open;
    world.open();
    await world.pass(0);
    expect(world.last?.state).toBe('entered');
    expect(world.shown.map(({ state }) => state)).toEqual(['opening', 'opening', 'entered']);
  });

  it('[G8] reads until it is called, and knocks then and not before', async () => {
    const world = new World();
    const calledFrom = START + 60_000;
    world.says = (at) => bulletinWith(at, { reached: at < calledFrom ? START - 1 : START + 1 });
    world.open();
    await world.pass(59_000);
    expect(world.asks(KNOCK)).toHaveLength(0);
    expect(world.asks(READ).length).toBeGreaterThan(3);
    expect(world.last?.state).toBe('waiting');
    await world.pass(30_000);
    expect(world.asks(KNOCK)).toHaveLength(1);
    expect(world.last?.state).toBe('entered');
  });

  it('[G6] tells the census where it waits when the sample asks it, after each read', async () => {
    const world = new World();
    world.open();
    await world.pass(60_000);
    expect(world.asks('/gate/census')).toHaveLength(world.asks(READ).length - 1);
    const unasked = new World();
    unasked.says = (at) => bulletinWith(at, { sample: 2 ** 30 });
    unasked.open();
    await unasked.pass(60_000);
    expect(unasked.asks('/gate/census')).toHaveLength(0);
  });

  it('[G9] that finds the bucket empty comes back when it was told, with the refusal', async () => {
    const world = new World();
    world.says = (at) => bulletinWith(at, { reached: START + 1 });
    const notBefore = START + 47_000;
    world.answers = ({ refusal: told }) => ({
      status: 200,
      body:
        told === undefined ? { answer: 'later', notBefore, refusal: 'signed' } : { answer: 'enter', ends: 0 },
    });
    world.open();
    await world.pass(46_900);
    expect(world.asks(KNOCK)).toHaveLength(1);
    expect(world.last).toMatchObject({ state: 'waiting', when: { likely: notBefore } });
    await world.pass(1_000);
    expect(world.asks(KNOCK)[1]?.body).toMatchObject({ refusal: 'signed' });
    expect(world.last?.state).toBe('entered');
  });

  it('[G7] keeps its place when the page is closed and opened again, told times too', async () => {
    const world = new World();
    world.open();
    await world.pass(10_000);
    world.close();
    await world.pass(600_000);
    world.says = (at) => bulletinWith(at, { reached: START + 1 });
    world.answers = () => ({
      status: 200,
      body: { answer: 'later', notBefore: world.now + 60_000, refusal: 'r' },
    });
    world.open();
    await world.pass(1_000);
    world.close();
    world.answers = () => ({ status: 200, body: { answer: 'enter', ends: 0 } });
    world.open();
    await world.pass(50_000);
    expect(world.last?.state).toBe('waiting');
    await world.pass(15_000);
    expect(world.last?.state).toBe('entered');
    expect(world.asks('/gate/ticket')).toHaveLength(1);
  });

  it('[G5] takes another ticket when the school day is another', async () => {
    const world = new World();
    world.open();
    await world.pass(1_000);
    world.says = (at) => bulletinWith(at, { day: 2_001 });
    await world.pass(120_000);
    expect(world.asks('/gate/ticket')).toHaveLength(2);
  });

  it('takes another when the gate does not know its ticket', async () => {
    const world = new World();
    world.says = (at) => bulletinWith(at, { reached: START + 3_600_000 });
    let knocks = 0;
    world.answers = () => {
      knocks += 1;
      return knocks === 1 ? refusal('gate.place-void') : { status: 200, body: { answer: 'enter', ends: 0 } };
    };
    world.open();
    await world.pass(1_000);
    expect(world.asks('/gate/ticket')).toHaveLength(2);
    expect(world.last?.state).toBe('entered');
  });
});

describe('who has a pass', () => {
  it('[G3] waits by the class, and sends nothing but census and knock', async () => {
    const world = new World();
    world.givePass('alix');
    world.says = (at) => bulletinWith(at, { called: at < START + 20_000 ? 0 : 1 });
    world.open();
    await world.pass(10_000);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { kind: 'pass', kept: { person: 'alix' } } });
    await world.pass(60_000);
    expect(world.last?.state).toBe('entered');
    expect(world.asks('/gate/ticket')).toHaveLength(0);
  });

  it('on a device that several share says who it is, and is asked once', async () => {
    const world = new World();
    world.givePass('alix');
    world.givePass('basile');
    const { waiting } = world.open();
    await world.pass(60_000);
    expect(world.last).toMatchObject({
      state: 'choosing',
      passes: [{ person: 'basile' }, { person: 'alix' }],
    });
    waiting.choose('alix');
    await world.pass(1_000);
    expect(world.last).toMatchObject({ hold: { kept: { person: 'alix' } } });
    world.close();
    world.open();
    await world.pass(1_000);
    expect(world.last).toMatchObject({ state: 'waiting', hold: { kept: { person: 'alix' } } });
  });

  it('whose pass was taken back waits on as a walk-in', async () => {
    const world = new World();
    world.givePass('alix');
    world.says = (at) => bulletinWith(at, { called: 1, reached: at - 1_000 });
    world.answers = ({ place }) =>
      'pass' in place ? refusal('gate.place-void') : { status: 200, body: { answer: 'enter', ends: 0 } };
    world.open();
    await world.pass(60_000);
    expect(world.last?.state).toBe('entered');
    expect(world.asks(KNOCK).map(({ body }) => Object.keys((body as { place: object }).place)[0])).toEqual([
      'pass',
      'ticket',
    ]);
  });

  it('is not stopped by what else stands in the store', async () => {
    for (const rubbish of [
      '',
      '{',
      '7',
      '[null, 1, {"pass": 3}]',
      JSON.stringify([{ pass: tokenWith({}), name: 'x' }]),
    ]) {
      const world = new World();
      world.says = open;
      for (const key of ['preau.passes', 'preau.ticket', 'preau.told', 'preau.began'])
        world.kept.set(key, rubbish);
      world.open();
      await world.pass(0);
      expect(world.last?.state).toBe('entered');
    }
  });
});

describe('without a bulletin that holds', () => {
  it('[G8] asks less and less often, and goes on by itself', async () => {
    const world = new World();
    world.says = () => undefined;
    world.open();
    await world.pass(300_000);
    expect(world.last?.state).toBe('blind');
    const gaps = world.asks(READ).map(({ at }, i, all) => at - (all[i - 1]?.at ?? at));
    expect(gaps.slice(1)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
    world.says = open;
    await world.pass(60_000);
    expect(world.last?.state).toBe('entered');
  });

  it('[G1] trusts none that is no longer valid, though it calls', async () => {
    const world = new World();
    const stale = bulletinWith(START, { called: 1, reached: START + 3_600_000 });
    world.givePass('alix');
    world.says = (at) => (at < START + 1_000 ? bulletinWith(START) : { ...stale, seq: stale.seq + 1 });
    world.open();
    await world.pass(100);
    // The device slept: what it is handed is an hour old, and it knows.
    await world.pass(0);
    world.now += 3_600_000;
    world.says = () => bulletinWith(START, { called: 1 });
    await world.pass(120_000);
    expect(world.asks(KNOCK)).toHaveLength(0);
    expect(world.last?.state).toBe('blind');
  });

  it('[G1] keeps the newest: an older one that a cache still has changes nothing', async () => {
    const world = new World();
    world.givePass('alix');
    let reads = 0;
    world.says = (at) => {
      reads += 1;
      return reads % 2 === 1 ? bulletinWith(at) : bulletinWith(at, { seq: 5, called: 1 });
    };
    world.open();
    await world.pass(12_000);
    expect(reads).toBeGreaterThan(2);
    expect(world.asks(KNOCK)).toHaveLength(0);
  });
});
