import { useEffect, useState } from 'react';
import { canChooseSpeaker } from '#kit/web/ui/bell.ts';

export interface Devices {
  readonly microphones: readonly MediaDeviceInfo[];
  readonly cameras: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
}

/** What is plugged in. Browsers name devices only once one was allowed: `known` tells when to ask again. */
export function useDevices(known: unknown): Devices {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when more may be known.
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    let over = false;
    const ask = () =>
      void mediaDevices.enumerateDevices().then(
        (found) => !over && setDevices(found.filter(({ deviceId }) => deviceId !== '')),
        () => {},
      );
    ask();
    mediaDevices.addEventListener('devicechange', ask);
    return () => {
      over = true;
      mediaDevices.removeEventListener('devicechange', ask);
    };
  }, [known]);

  return {
    microphones: devices.filter(({ kind }) => kind === 'audioinput'),
    cameras: devices.filter(({ kind }) => kind === 'videoinput'),
    speakers: canChooseSpeaker ? devices.filter(({ kind }) => kind === 'audiooutput') : [],
  };
}
