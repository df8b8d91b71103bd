import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useClassState } from '../classroom/here.ts';
import { useStore } from '../store.ts';
import { captionsShown, showCaptions } from './shown.ts';

/** Brings back what was hidden, while the class has captions. */
export function CaptionsSetting() {
  const { language } = useClassState().captions;
  const shown = useStore(captionsShown, (on) => on);
  if (language === null) return null;
  return (
    <Switch checked={shown} onChange={showCaptions}>
      {m.live_captions_show()}
    </Switch>
  );
}
