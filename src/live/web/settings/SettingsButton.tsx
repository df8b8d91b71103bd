import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Settings } from '#kit/web/icons/index.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import { ReadingSettings } from '#kit/web/ui/ReadingSettings.tsx';
import { CaptionsSetting } from '../captions/CaptionsSetting.tsx';
import { DeviceSelects } from '../check/DeviceSelects.tsx';
import { useHere } from '../classroom/here.ts';
import { type DeviceChoice, readDeviceChoice, saveDeviceChoice } from '../media/device-choice.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { PictureSettings } from './PictureSettings.tsx';
import { ShortcutSettings } from './ShortcutSettings.tsx';

/** Devices, keys, and what each reader sets, without leaving the lesson. */
export function SettingsButton({ worded }: { readonly worded: boolean }) {
  return (
    <Popover label={m.kit_settings()} tall content={() => <Settled />}>
      {(trigger) => <IconButton {...trigger} icon={Settings} label={m.kit_settings()} worded={worded} />}
    </Popover>
  );
}

function Settled() {
  const { media } = useHere().session;
  const tools = useStaffTools();
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
      <PictureSettings />
      {tools && <tools.CaptionsChoice />}
      <CaptionsSetting />
      <ShortcutSettings />
      <ReadingSettings />
    </>
  );
}
