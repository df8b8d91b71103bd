import { afterEach, describe, expect, it, vi } from 'vitest';
import { seconds } from '#kit/model/clock.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import type { SchoolCommand } from '../../model/command.ts';
import type { ClassroomId } from '../../model/ids.ts';
import type { EngineFigures } from '../../model/ladder/budget.ts';
import type { Crowd } from '../../model/ladder/ceiling.ts';
import { OWN_COST } from '../../model/ladder/constants.ts';
import { costOf } from '../../model/ladder/cost.ts';
import type { Level } from '../../model/ladder/level.ts';
import { giveLevel } from '../../model/level/decide.ts';
import { evolveLevel } from '../../model/level/evolve.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import { LadderKeeper } from './keeper.ts';

const PUPILS = 24;

function openClass(classroom: string, wished: Level = 0): ClassState {
  const pupils = Array.from({ length: PUPILS }, (_, n) => `${classroom}-${n}`);
  return {
    ...emptyClass,
    session: { classroom: classroom as ClassroomId, phase: 'open', since: 0 },
    roster: { staff: ['teacher'], pupils } as unknown as ClassState['roster'],
    level: { ...emptyClass.level, wished },
  };
}

/** A school whose classes do as they are told. */
function school(budget: number, ...classes: ClassState[]) {
  const states = new Map(classes.map((state) => [state.session?.classroom as ClassroomId, state]));
  let now = 0;
  const warn = vi.fn();
  const relieve = vi.fn<(relief: number) => void>();
  const told = vi.fn();
  const outside: { crowd?: Crowd; figures?: EngineFigures } = {};
  const keeper = new LadderKeeper({
    clock: { now: () => now },
    log: { warn } as unknown as Log,
    budget,
    figures: async () => outside.figures,
    gate: { crowd: () => outside.crowd, relieve },
    activeClassrooms: () => states.keys(),
    stateOf: async (id) => states.get(id) ?? null,
    apply: async (id, command: SchoolCommand) => {
      const state = states.get(id);
      if (command.type !== 'level.give' || state === undefined) throw new Error(command.type);
      told();
      const decision = giveLevel(state, command);
      for (const event of 'events' in decision ? decision.events : [])
        states.set(id, evolveLevel(state, event as never));
    },
  });
  keepers.push(keeper);
  return {
    keeper,
    warn,
    relieve,
    told,
    outside,
    states,
    levels: () => [...states.values()].map(({ level }) => level.given),
    async look(after = seconds(10)) {
      now += after;
      await keeper.look();
    },
  };
}

const keepers: LadderKeeper[] = [];
afterEach(() => {
  for (const keeper of keepers.splice(0)) keeper[Symbol.dispose]();
});

const atBest = costOf(0, PUPILS + 1);

describe('the ladder of a school', () => {
  it('[L4] leaves every class what it has while the engine bears it', async () => {
    const morning = school(2 * atBest, openClass('a'), openClass('b'));
    await morning.look();
    expect(morning.levels()).toEqual([0, 0]);
    expect(morning.keeper.charged).toBeCloseTo(2 * atBest);
  });

  it('[L4] opens every class on a budget of next to nothing, and charges no more than that', async () => {
    const morning = school(1, openClass('a'), openClass('b'), openClass('c'));
    await morning.look();
    expect(morning.levels()).toEqual([3, 3, 3]);
    expect(morning.keeper.levels).toEqual({ 0: 0, 1: 0, 2: 0, 3: 3, 4: 0 });
    expect(morning.keeper.charged).toBe(0);
  });

  it('[L4] gives the others what a teacher does not want', async () => {
    const morning = school(atBest + 1, openClass('a'), openClass('b', 3));
    await morning.look();
    expect(morning.levels()).toEqual([0, 3]);
  });

  it('[L6] steps down in one look when more classes open than the engine bears', async () => {
    const morning = school(atBest * 1.1, openClass('a'));
    await morning.look();
    for (const name of ['b', 'c']) morning.states.set(name as ClassroomId, openClass(name));
    await morning.look();
    expect(morning.keeper.charged).toBeLessThanOrEqual(atBest * 1.1);
    expect(morning.levels()).toEqual([1, 1, 1]);
  });

  it('[L3] shares out what the engine has been seen to bear', async () => {
    const morning = school(2 * atBest, openClass('a'), openClass('b'));
    await morning.look();
    morning.outside.figures = { processors: 0.64, bytes: 0 };
    await morning.look();
    expect(morning.keeper.budget).toBeCloseTo((2 * atBest * 0.8) / 0.64);
    expect(morning.levels()).toEqual([0, 0]);
    morning.outside.figures = { processors: 1.6, bytes: 0 };
    await morning.look();
    expect(morning.keeper.budget).toBeCloseTo(atBest);
    expect(morning.levels()).not.toContain(0);
    expect(morning.keeper.charged).toBeLessThanOrEqual(atBest);
  });

  it('[L8] [L9] steps down for a crowd at the gate that would wait too long, and tells the gate what that brings', async () => {
    const morning = school(2 * atBest, openClass('a'), openClass('b'));
    await morning.look();
    expect(morning.relieve).toHaveBeenLastCalledWith(1);
    const most = 300 * 2;
    morning.outside.crowd = { waiting: most, inside: 50, rate: 2, stock: Number.POSITIVE_INFINITY };
    await morning.look();
    expect(morning.levels()).toEqual([0, 0]);
    morning.outside.crowd = { ...morning.outside.crowd, waiting: most + 1 };
    await morning.look();
    expect(morning.levels()).toEqual([1, 1]);
    expect([...morning.states.values()].map(({ level }) => level.why)).toEqual(['gate', 'gate']);
    const share = (2 * costOf(1, PUPILS + 1)) / (2 * atBest);
    expect(morning.relieve).toHaveBeenLastCalledWith(1 / (OWN_COST + (1 - OWN_COST) * share));
    // Nobody waits any more: the pictures come back when that has held for two minutes.
    morning.outside.crowd = { waiting: 0, inside: 50, rate: 5, stock: Number.POSITIVE_INFINITY };
    await morning.look();
    expect(morning.levels()).toEqual([1, 1]);
    for (let n = 0; n < 20; n += 1) await morning.look(seconds(30));
    expect(morning.levels()).toEqual([0, 0]);
    expect(morning.relieve).toHaveBeenLastCalledWith(1);
  });

  it('tells a class its level when that is another, and not each time', async () => {
    const morning = school(1, openClass('a'), openClass('b'));
    await morning.look();
    await morning.look();
    expect(morning.told).toHaveBeenCalledTimes(2);
  });

  it('says so and goes on when a class cannot be told', async () => {
    const morning = school(1, openClass('a'));
    const state = morning.states.get('a' as ClassroomId);
    morning.states.set('other' as ClassroomId, { ...openClass('lost') });
    await morning.look();
    expect(morning.warn).toHaveBeenCalledOnce();
    morning.states.delete('other' as ClassroomId);
    if (state) morning.states.set('a' as ClassroomId, state);
    await morning.look();
    expect(morning.levels()).toEqual([3]);
  });
});
