import { expect, it } from 'vitest';
import { listPeople, showClassroom } from '#live/model/contract.ts';
import { eachTown, send } from './class.ts';

eachTown('a lesson', (open) => {
  it('is held: opened, hands, words, a guest, an ejection, a ban', async () => {
    const town = open();
    const room = await town.newClassOf('anne');
    const [anne, alix] = [await town.of('anne'), await town.of('alix')];
    const alixId = await town.idOf('alix');

    using teacher = await town.follow(anne, room);
    using pupil = await town.follow(alix, room);
    expect(await send(alix, room, { type: 'hand.raise' })).toBe('live.not-open');
    expect(await send(anne, room, { type: 'open' })).toBe('done');
    await pupil.event('session.opened');
    await teacher.event('presence.changed');

    expect(await send(alix, room, { type: 'hand.raise' })).toBe('done');
    await teacher.event('hand.raised');
    expect(await send(anne, room, { type: 'floor.give', member: alixId })).toBe('done');
    await pupil.event('floor.given');
    expect(await send(alix, room, { type: 'chat.say', text: 'Bonjour madame' })).toBe('done');
    await teacher.event('chat.said');
    expect(teacher.text).toContain('Bonjour madame');

    const { browser: guest, id } = await town.visitorAt(room);
    using outside = await town.follow(guest, room);
    expect(await send(guest, room, { type: 'lobby.ask', name: 'Tante Berthe' })).toBe('done');
    await teacher.event('lobby.asked');
    await outside.event('lobby.asked');
    expect(teacher.text).toContain('Tante Berthe');
    expect(pupil.text).not.toContain('Tante Berthe');
    expect((await guest.call(listPeople, { params: { classroom: room } })).code).toBe('live.not-in-class');
    expect(await send(anne, room, { type: 'lobby.admit', member: id })).toBe('done');
    const inside = await outside.snapshot(1);
    expect(inside.state.chat.messages.length).toBe(1);
    await pupil.event('lobby.admitted');
    const { body } = await guest.call(listPeople, { params: { classroom: room } });
    expect(body.people).toContainEqual({ id, name: 'Tante Berthe', role: 'guest' });
    expect(new Set(body.people.map(({ role }) => role)).size).toBe(3);

    expect(await send(anne, room, { type: 'eject', member: alixId })).toBe('done');
    await pupil.snapshot(1);
    const heard = pupil.text.length;
    expect(await send(guest, room, { type: 'chat.say', text: 'Est-il parti ?' })).toBe('done');
    await outside.event('chat.said', 2);
    expect(await send(alix, room, { type: 'chat.say', text: 'Je suis là' })).toBe('live.not-in-class');
    expect(pupil.text.slice(heard)).not.toContain('parti');

    expect(await send(anne, room, { type: 'ban', member: id })).toBe('done');
    await outside.snapshot(3);
    expect(await send(guest, room, { type: 'lobby.ask', name: 'Oncle Henri' })).toBe('live.banned');
    expect((await guest.call(showClassroom, { params: { classroom: room } })).body).toEqual({
      standing: 'outside',
      you: id,
      mayAsk: false,
    });
    expect(await send(anne, room, { type: 'close' })).toBe('done');
    await teacher.event('session.closed');
  });
});
