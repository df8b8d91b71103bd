import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { chooseLocale, useLocale } from '#kit/web/i18n/locale.ts';
import { Settings } from '#kit/web/icons/index.ts';
import { theme } from '#kit/web/preferences.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { DeviceSelects } from '../check/DeviceSelects.tsx';
import { useHere } from '../classroom/here.ts';
import { type DeviceChoice, readDeviceChoice, saveDeviceChoice } from '../media/device-choice.ts';
import { ShortcutSettings } from './ShortcutSettings.tsx';

/** Devices, keys, language and light, without leaving the lesson. */
export function SettingsButton({ worded }: { readonly worded: boolean }) {
  return (
    <Popover label={m.live_settings()} content={() => <Settled />}>
      {(trigger) => <IconButton {...trigger} icon={Settings} label={m.live_settings()} worded={worded} />}
    </Popover>
  );
}

function Settled() {
  const { media } = useHere().session;
  const locale = useLocale();
  const [devices, setDevices] = useState(readDeviceChoice);
  const choose = (changed: Partial<DeviceChoice>) => {
    const chosen = { ...devices, ...changed };
    setDevices(chosen);
    saveDeviceChoice(chosen);
    void media.chooseDevices(chosen);
  };
  return (
    <>
      <DeviceSelects choice={devices} onChoose={choose} known={null} />
      <ShortcutSettings />
      <Segmented
        label={m.live_language()}
        value={locale}
        options={[
          { value: 'fr', name: 'Français' },
          { value: 'en', name: 'English' },
        ]}
        onChange={chooseLocale}
      />
      <Segmented
        label={m.live_light()}
        value={theme.use()}
        options={[
          { value: 'light', name: m.live_light_light() },
          { value: 'dark', name: m.live_light_dark() },
          { value: 'system', name: m.live_light_system() },
        ]}
        onChange={theme.set}
      />
    </>
  );
}
