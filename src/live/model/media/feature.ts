import { toAll, toStaffAndMember } from '../audience.ts';
import { beforeAndDuring, type Feature, lesson } from '../feature.ts';
import type { MemberId } from '../ids.ts';
import { keep } from '../record.ts';
import { isStaff } from '../standing.ts';
import type { MediaCommand } from './commands.ts';
import type { MediaEvent } from './events.ts';
import { evolveMedia } from './evolve.ts';
import type { Media } from './state.ts';

export const media: Feature<MediaCommand, MediaEvent> = {
  rules: {
    cameras: { who: 'staff', when: beforeAndDuring },
    'camera.allow': { who: 'staff', when: beforeAndDuring },
    'screen.allow': { who: 'staff', when: beforeAndDuring },
    'mic.mute': { who: 'staff', when: lesson },
    'mic.mute-all': { who: 'staff', when: lesson },
    'mic.lock': { who: 'staff', when: beforeAndDuring },
  },
  audiences: {
    'media.changed': toAll,
    'cameras.changed': toAll,
    'camera.allowed': toStaffAndMember,
    'screen.allowed': toStaffAndMember,
    'mic.muted': toStaffAndMember,
    'mic.all-muted': toAll,
    'mic.locked': toStaffAndMember,
  },
  evolve: evolveMedia,
  on: {
    'session.prepared': (state) => ({ media: only(state.media, (member) => !isStaff(state, member)) }),
  },
  narrow: (state, viewer) => ({ media: only(state.media, (member) => member === viewer) }),
};

const only = (media: Media, stays: (member: MemberId) => boolean): Media => ({
  ...media,
  cameraAllowed: keep(media.cameraAllowed, stays),
  screenAllowed: keep(media.screenAllowed, stays),
  micLocked: keep(media.micLocked, stays),
  mutes: keep(media.mutes, stays),
});
