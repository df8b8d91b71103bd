import type { DeviceChoice } from '../media/device-choice.ts';
import { type Trouble, troubleOf } from '../media/source.ts';

/** A device that was tried before entering: it works, or why not. */
export type Tried =
  | { readonly kind: 'works'; readonly track: MediaStreamTrack }
  | { readonly kind: 'fails'; readonly trouble: Trouble };

export interface Preview {
  readonly microphone: Tried;
  readonly camera: Tried;
}

/** Opens both at once, so that the browser asks once; one that is missing must not cost the other. */
export async function openPreview(choice: Pick<DeviceChoice, 'microphone' | 'camera'>): Promise<Preview> {
  const audio = constraintOf(choice.microphone);
  const video = constraintOf(choice.camera);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio, video });
    return { microphone: tried(stream.getAudioTracks()[0]), camera: tried(stream.getVideoTracks()[0]) };
  } catch {
    const [microphone, camera] = [await openOne({ audio }), await openOne({ video })];
    return { microphone, camera };
  }
}

export function closePreview(preview: Preview): void {
  for (const device of [preview.microphone, preview.camera]) {
    if (device.kind === 'works') device.track.stop();
  }
}

async function openOne(constraints: MediaStreamConstraints): Promise<Tried> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraints);
    return tried(stream.getTracks()[0]);
  } catch (error) {
    return { kind: 'fails', trouble: troubleOf(error) };
  }
}

const tried = (track: MediaStreamTrack | undefined): Tried =>
  track ? { kind: 'works', track } : { kind: 'fails', trouble: 'missing' };

const constraintOf = (deviceId: string | null): MediaTrackConstraints | true =>
  deviceId === null ? true : { deviceId };
