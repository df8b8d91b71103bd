import { expect, test } from 'vitest';
import type { MemberId } from '../../model/ids.ts';
import { eachLiveDatabase } from '../rehearsal/school.ts';
import { databaseKeys } from './keys.ts';
import { Words } from './words.ts';

const amel = 'p-amel' as MemberId;
const bao = 'p-bao' as MemberId;

eachLiveDatabase('words', (database) => {
  const wordsOf = () => new Words(databaseKeys(database()));

  test('what one process sealed another reads, once it has learnt the keys', async () => {
    const seal = await wordsOf().sealerOf(amel);
    const text = { sealed: seal('bonjour') };
    const other = wordsOf();
    expect(other.unseal(text.sealed)).toBeNull();
    await other.learn({ messages: [text] });
    expect(other.unseal(text.sealed)).toBe('bonjour');
  });

  test('two processes that meet an author at once use one key', async () => {
    const [one, two] = [wordsOf(), wordsOf()];
    const sealers = await Promise.all([one.sealerOf(bao), two.sealerOf(bao)]);
    const [first, second] = sealers.map((seal) => seal('same'));
    if (first === undefined || second === undefined) throw new Error('Two were sealed.');
    expect([two.unseal(first), one.unseal(second)]).toEqual(['same', 'same']);
  });

  test('erasing a key erases the words, those still in memory too, and the author may write again', async () => {
    const words = wordsOf();
    const mine = (await words.sealerOf(amel))('mine');
    const others = (await words.sealerOf(bao))('others');
    await words.erase(amel);
    expect([words.unseal(mine), words.unseal(others)]).toEqual([null, 'others']);
    const again = (await words.sealerOf(amel))('again');
    expect([words.unseal(mine), words.unseal(again)]).toEqual([null, 'again']);
    const later = wordsOf();
    await later.learn([{ sealed: mine }, { sealed: again }]);
    expect([later.unseal(mine), later.unseal(again)]).toEqual([null, 'again']);
  });
});
