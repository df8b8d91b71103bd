import { languages } from '../captions/languages.ts';
import type { ClientCommand } from '../command.ts';
import type { Lockable } from '../locks/commands.ts';
import type { ClassState } from '../state.ts';

interface Setting {
  readonly holds: (state: ClassState) => boolean;
  readonly command: ClientCommand;
}

const lockables: readonly Lockable[] = ['microphones', 'cameras', 'board', 'reactions', 'names'];

/** What a class keeps set until somebody changes it, where it is other than in a new class. */
export const settings: readonly Setting[] = [
  ...lockables.map(
    (what): Setting => ({
      holds: ({ locks }) => locks[what],
      command: { type: 'lock', what, locked: true },
    }),
  ),
  { holds: ({ chat }) => chat.locked, command: { type: 'chat.lock', locked: true } },
  { holds: ({ chat }) => chat.moderated, command: { type: 'chat.moderate', on: true } },
  { holds: ({ chat }) => chat.peers, command: { type: 'chat.peers', open: true } },
  { holds: ({ chat }) => chat.links, command: { type: 'chat.links', open: true } },
  { holds: ({ media }) => media.cameras, command: { type: 'cameras', open: true } },
  { holds: ({ floor }) => floor.voices, command: { type: 'voices', open: true } },
  { holds: ({ slides }) => slides.ahead, command: { type: 'slides.ahead', allowed: true } },
  {
    holds: ({ boards }) => boards.drawers === 'all',
    command: { type: 'board.drawers', drawers: 'all' },
  },
  ...languages.map(
    (language): Setting => ({
      holds: ({ captions }) => captions.language === language,
      command: { type: 'captions', language },
    }),
  ),
];
