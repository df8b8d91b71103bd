/** What somebody chose before entering, kept on this device. Null: whatever the browser takes. */
export interface DeviceChoice {
  readonly microphone: string | null;
  readonly camera: string | null;
  readonly speaker: string | null;
  readonly microphoneOn: boolean;
  readonly cameraOn: boolean;
}

const KEY = 'preau.devices';

type Saved = Partial<Record<keyof DeviceChoice, unknown>>;

export function readDeviceChoice(): DeviceChoice {
  const saved = parse(localStorage.getItem(KEY));
  return {
    microphone: text(saved.microphone),
    camera: text(saved.camera),
    speaker: text(saved.speaker),
    microphoneOn: saved.microphoneOn !== false,
    cameraOn: saved.cameraOn !== false,
  };
}

export function saveDeviceChoice(choice: DeviceChoice): void {
  localStorage.setItem(KEY, JSON.stringify(choice));
}

function parse(saved: string | null): Saved {
  try {
    return { ...(JSON.parse(saved ?? '{}') as object) };
  } catch {
    return {};
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
