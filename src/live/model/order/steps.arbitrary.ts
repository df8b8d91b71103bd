import type { ClientCommand } from '../command.ts';
import { about, as, type Part, teacher } from '../rehearsal/part.arbitrary.ts';

const say = (to: 'all' | 'staff'): ClientCommand => ({ type: 'chat.say', text: 'words', to });

export const order: Part = {
  staff: [about('disturb'), about('disturb.undo')],
  episodes: (id) => {
    const disturbed = [
      as(id, { type: 'lobby.ask', name: 'name' }),
      as(teacher, { type: 'lobby.admit', member: id }),
      as(id, say('all')),
      as(id, say('staff')),
      as(teacher, { type: 'disturb', member: id }),
    ];
    return [disturbed, [...disturbed, as(teacher, { type: 'disturb.undo', member: id })]];
  },
};
