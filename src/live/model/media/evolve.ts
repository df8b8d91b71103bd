import type { When } from '../event.ts';
import { flag, put } from '../record.ts';
import type { ClassState } from '../state.ts';
import type { MediaEvent } from './events.ts';
import type { Media } from './state.ts';

export const evolveMedia = (state: ClassState, event: MediaEvent, when: When): ClassState => ({
  ...state,
  media: evolveRights(state.media, event, when),
});

function evolveRights(media: Media, event: MediaEvent, { seq }: When): Media {
  switch (event.type) {
    case 'media.changed':
      return { ...media, up: event.up };
    case 'cameras.changed':
      return { ...media, cameras: event.open };
    case 'camera.allowed':
      return { ...media, cameraAllowed: flag(media.cameraAllowed, event.member, event.allowed) };
    case 'screen.allowed':
      return { ...media, screenAllowed: flag(media.screenAllowed, event.member, event.allowed) };
    case 'mic.muted':
      return { ...media, mutes: put(media.mutes, event.member, seq) };
    case 'mic.all-muted':
      return { ...media, allMuted: seq };
    case 'mic.locked':
      return { ...media, micLocked: flag(media.micLocked, event.member, event.locked) };
  }
}
