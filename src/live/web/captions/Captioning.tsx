import * as m from '#kit/web/i18n/generated/messages.js';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { useCaptioner } from './useCaptioner.ts';

/** Of who teaches: writes what they say, and says when it cannot. */
export function Captioning() {
  const failed = useCaptioner();
  return failed ? <Notice kind="note" title={m.live_captions_stopped()} /> : null;
}
