import { beforeAll, beforeEach, expect, it } from 'vitest';
import { pupils, teachers } from '../../model/rehearsal/people.arbitrary.ts';
import { eachLiveDatabase, Keeper, nextClassroom, type TestClass } from '../rehearsal/school.ts';

const [teacher] = teachers;
const [amel, bao] = pupils;
if (teacher === undefined || amel === undefined || bao === undefined)
  throw new Error('The class is too small.');

eachLiveDatabase('a commit', (database) => {
  beforeAll(async () => {
    await database().raw(`alter table live_events add constraint poison check (by <> 'constructor')`);
  });
  let keeper: Keeper;
  beforeEach(() => {
    keeper = new Keeper(database());
    return () => keeper[Symbol.asyncDispose]();
  });

  const storedOf = async ({ id }: TestClass) =>
    (
      await database().raw<{ seq: number }>('select seq from live_events where classroom = $1 order by seq', [
        id,
      ])
    ).map(({ seq }) => seq);

  const raise = { type: 'hand.raise' } as const;

  it('writes what all the classes have by then, once', async () => {
    const classes = await Promise.all(Array.from({ length: 5 }, () => keeper.open(nextClassroom())));
    keeper.commits.length = 0;
    const first = classes[0] as TestClass;
    const [early, ...late] = [first.does(amel, raise), ...classes.map((each) => each.does(bao, raise))];
    await Promise.all([early, ...late]);
    expect(keeper.commits.reduce((sum, classes) => sum + classes)).toBeLessThanOrEqual(6);
    expect(keeper.commits.length).toBeLessThanOrEqual(2);
    for (const each of classes)
      expect(await storedOf(each)).toEqual([...Array(each.seq).keys()].map((n) => n + 1));
  });

  it('that follows another closely gathers first, and one after a quiet moment does not', async () => {
    await using spaced = new Keeper(database(), { spacingMs: 150 });
    const open = await spaced.open(nextClassroom());
    spaced.commits.length = 0;
    const began = performance.now();
    await Promise.all([open.does(amel, raise), open.does(bao, raise)]);
    const gathered = performance.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 200));
    const quiet = performance.now();
    await open.does(amel, { type: 'hand.lower' });
    expect(gathered).toBeGreaterThan(50);
    expect(performance.now() - quiet).toBeLessThan(100);
    expect(spaced.commits.length).toBe(2);
  });

  it('fails for the poisoned class alone, whose sender is told to ask again', async () => {
    const [well, ill] = [await keeper.open(nextClassroom()), await keeper.open(nextClassroom())];
    const poisoned = ill.does('constructor' as typeof amel, raise);
    const alongside = ill.does(bao, raise);
    const healthy = well.does(amel, raise);
    await expect(poisoned).rejects.toMatchObject({ code: 'live.moved' });
    await expect(alongside).rejects.toMatchObject({ code: 'live.moved' });
    expect((await healthy).seq).toBe(well.seq);
    expect(Object.keys(ill.state.hands.raised)).toEqual([]);
    await ill.does(bao, raise);
    expect(Object.keys(ill.state.hands.raised)).toEqual([bao]);
    expect(await storedOf(ill)).toEqual([1, 2, 3]);
  });

  it('is refused to who lost the lease, and to nobody else', async () => {
    const [lost, held] = [await keeper.open(nextClassroom()), await keeper.open(nextClassroom())];
    await using other = new Keeper(database());
    const taken = await other.load(lost.id);
    await taken.does(bao, raise);
    const [fenced, fine] = await Promise.allSettled([lost.does(amel, raise), held.does(amel, raise)]);
    expect(fenced).toMatchObject({ status: 'rejected', reason: { code: 'live.moved' } });
    expect(fine.status).toBe('fulfilled');
    await lost.does(amel, raise);
    expect(Object.keys(lost.state.hands.raised)).toEqual([bao, amel]);
    expect(await storedOf(lost)).toEqual([1, 2, 3, 4]);
    await expect(taken.does(bao, { type: 'hand.lower' })).rejects.toMatchObject({ code: 'live.moved' });
  });
});
