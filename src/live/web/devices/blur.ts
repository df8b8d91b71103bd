/** Chromium, where the system itself blurs: https://www.w3.org/TR/mediacapture-extensions/#background-blur */
interface Blurring {
  readonly backgroundBlur?: readonly boolean[];
}

const KEY = 'preau.blur';

/** Whether a camera can blur what is behind a face at no cost to the page. */
export function canBlur(track: MediaStreamTrack | null): boolean {
  const { backgroundBlur } = (track?.getCapabilities?.() ?? {}) as Blurring;
  return backgroundBlur?.includes(true) === true && backgroundBlur.includes(false);
}

export const wantsBlur = (): boolean => localStorage.getItem(KEY) === 'on';

/** Remembers the wish, and follows it where the camera can. */
export async function blur(track: MediaStreamTrack | null, on: boolean): Promise<void> {
  localStorage.setItem(KEY, on ? 'on' : 'off');
  if (canBlur(track))
    await track?.applyConstraints({ backgroundBlur: on } as MediaTrackConstraints).catch(() => {});
}
