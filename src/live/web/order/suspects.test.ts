import { expect, test } from 'vitest';
import type { MemberId, MessageId } from '../../model/ids.ts';
import { after, lea, open, roy, tom, zoe } from '../rehearsal.arbitrary.ts';
import { suspectsOf } from './suspects.ts';

const said = (member: MemberId) =>
  ({
    type: 'chat.said',
    message: `m-${member}` as MessageId,
    member,
    text: { plain: 'hé' },
    weight: 2,
  }) as const;
const come = (...joined: MemberId[]) => ({ type: 'presence.changed', joined, left: [] }) as const;
const guest = { type: 'lobby.admitted', member: zoe, name: { plain: 'Zoé' } } as const;
const full = after(open, guest, come(roy, lea), come(tom), come(zoe));
const members = (suspects: ReturnType<typeof suspectsOf>) => suspects.map(({ member }) => member);

test('who spoke, who wrote and who came last stand first, in turn, and no teacher among them', () => {
  const suspects = suspectsOf(after(full, said(tom), said(roy)), [roy, lea]);
  expect(suspects.map(({ member, why }) => [member, why])).toEqual([
    [lea, 'spoke'],
    [tom, 'wrote'],
    [zoe, 'came'],
  ]);
});

test('the last of two who wrote stands before the other', () => {
  expect(members(suspectsOf(after(full, said(tom), said(lea)), [])).slice(0, 2)).toEqual([lea, zoe]);
});

test('who is not here is not named', () => {
  const gone = after(full, said(tom), { type: 'presence.changed', joined: [], left: [tom] });
  expect(members(suspectsOf(gone, [tom]))).not.toContain(tom);
});

test('of an empty class nobody is named', () => {
  expect(suspectsOf(open, [])).toEqual([]);
});
