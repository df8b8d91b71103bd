import * as m from '#kit/web/i18n/generated/messages.js';
import { Select } from '#kit/web/ui/Select.tsx';
import type { DeviceChoice } from '../media/device-choice.ts';
import { useDevices } from './useDevices.ts';

interface DeviceSelectsProps {
  readonly choice: Pick<DeviceChoice, 'microphone' | 'camera' | 'speaker'>;
  readonly onChoose: (changed: Partial<DeviceChoice>) => void;
  /** Changes when the browser may name more devices. */
  readonly known: unknown;
}

/** Which microphone, camera and loudspeaker: only where there is a choice. */
export function DeviceSelects({ choice, onChoose, known }: DeviceSelectsProps) {
  const { microphones, cameras, speakers } = useDevices(known);
  const kinds = [
    ['microphone', m.live_microphone(), microphones],
    ['camera', m.live_camera(), cameras],
    ['speaker', m.live_speaker(), speakers],
  ] as const;
  return kinds
    .filter(([, , devices]) => devices.length > 1)
    .map(([kind, label, devices]) => (
      <Select
        key={kind}
        label={label}
        value={choice[kind] ?? ''}
        options={optionsOf(devices, choice[kind])}
        onChoose={(id) => onChoose({ [kind]: id || null })}
      />
    ));
}

/** A device that was chosen once and is not plugged in today counts as no choice. */
function optionsOf(devices: readonly MediaDeviceInfo[], chosen: string | null) {
  const named = devices
    .filter(({ deviceId }) => deviceId !== 'default')
    .map(({ deviceId, label }, i) => ({ value: deviceId, name: label || m.live_device({ number: i + 1 }) }));
  const usual = { value: '', name: m.live_device_usual() };
  const away = chosen !== null && !named.some(({ value }) => value === chosen);
  return [usual, ...named, ...(away ? [{ value: chosen, name: m.live_device_away() }] : [])];
}
