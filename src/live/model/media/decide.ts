import { accept, type Decision, set } from '../decision.ts';
import { has } from '../record.ts';
import type { ClassState } from '../state.ts';
import { onLearner } from '../target.ts';
import type { MediaCommand, ReportMedia } from './commands.ts';

export const decideMediaReport = ({ media }: ClassState, { up }: ReportMedia): Decision =>
  set(media.up, up, { type: 'media.changed', up });

export function decideMedia(state: ClassState, command: MediaCommand): Decision {
  const { media } = state;
  switch (command.type) {
    case 'cameras':
      return set(media.cameras, command.open, { type: 'cameras.changed', open: command.open });
    case 'camera.allow': {
      const { member, allowed } = command;
      return onLearner(state, member, () =>
        set(has(media.cameraAllowed, member), allowed, { type: 'camera.allowed', member, allowed }),
      );
    }
    case 'screen.allow': {
      const { member, allowed } = command;
      return onLearner(state, member, () =>
        set(has(media.screenAllowed, member), allowed, { type: 'screen.allowed', member, allowed }),
      );
    }
    case 'mic.mute': {
      const { member } = command;
      return onLearner(state, member, () => accept({ type: 'mic.muted', member }));
    }
    case 'mic.mute-all':
      return accept({ type: 'mic.all-muted' });
    case 'mic.lock': {
      const { member, locked } = command;
      return onLearner(state, member, () =>
        set(has(media.micLocked, member), locked, { type: 'mic.locked', member, locked }),
      );
    }
  }
}
