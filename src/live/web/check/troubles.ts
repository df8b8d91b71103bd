import * as m from '#kit/web/i18n/generated/messages.js';
import type { Voice } from '../classroom/voice.ts';
import type { SourceName, Trouble } from '../media/source.ts';

/** Why a device does not work, and what to do. */
export function troubleSentence(name: SourceName, trouble: Trouble, voice: Voice): string {
  if (name === 'screen') return m.live_trouble_screen({ voice });
  const microphone = name === 'microphone';
  switch (trouble) {
    case 'refused':
      return microphone ? m.live_trouble_mic_refused({ voice }) : m.live_trouble_camera_refused({ voice });
    case 'missing':
      return microphone ? m.live_trouble_mic_missing({ voice }) : m.live_trouble_camera_missing({ voice });
    case 'busy':
      return microphone ? m.live_trouble_mic_busy({ voice }) : m.live_trouble_camera_busy({ voice });
    case 'insecure':
      return m.live_trouble_insecure({ voice });
    case 'unknown':
      return microphone ? m.live_trouble_mic_unknown({ voice }) : m.live_trouble_camera_unknown({ voice });
  }
}
