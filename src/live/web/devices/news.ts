/** As the browser names a device. */
export type Device = Pick<MediaDeviceInfo, 'deviceId' | 'groupId' | 'kind' | 'label'>;

/** Something was plugged in or pulled out that this lesson sounds through. */
export type DeviceNews =
  /** What was spoken into is gone; the browser's usual one takes over. */
  | { readonly kind: 'gone'; readonly label: string }
  /** A new microphone, with the loudspeaker of the same device where it has one: a headset. */
  | {
      readonly kind: 'come';
      readonly label: string;
      readonly microphone: string;
      readonly speaker: string | null;
    };

/** Names that browsers give to whichever device is the usual one. */
const ALIASES: ReadonlySet<string> = new Set(['', 'default', 'communications']);

/** What changed between two looks at the devices. @param used the id of the microphone in use, null for none. */
export function newsOf(
  before: readonly Device[],
  now: readonly Device[],
  used: string | null,
): DeviceNews | null {
  const gone = microphones(before).find(({ deviceId }) => deviceId === used && !has(now, deviceId));
  if (gone) return { kind: 'gone', label: plain(gone.label) };
  const come = microphones(now).find(({ deviceId }) => !has(before, deviceId));
  if (!come || before.length === 0) return null;
  const speaker = now.find(
    ({ kind, groupId, deviceId }) =>
      kind === 'audiooutput' && groupId !== '' && groupId === come.groupId && !ALIASES.has(deviceId),
  );
  return {
    kind: 'come',
    label: plain(come.label),
    microphone: come.deviceId,
    speaker: speaker?.deviceId ?? null,
  };
}

const microphones = (devices: readonly Device[]) =>
  devices.filter(({ kind, deviceId }) => kind === 'audioinput' && !ALIASES.has(deviceId));

const has = (devices: readonly Device[], id: string): boolean =>
  devices.some(({ kind, deviceId }) => kind === 'audioinput' && deviceId === id);

/** Chromium ends names of USB devices with their numbers: “Headset (046d:0a44)”. */
const plain = (label: string): string => label.replace(/\s*\([0-9a-f]{4}:[0-9a-f]{4}\)$/i, '');
