import { useCallback, useEffect, useState } from 'react';
import type { DeviceChoice } from '../media/device-choice.ts';
import { closePreview, openPreview, type Preview } from './preview.ts';

/** The chosen devices, open while the check is on the page. Null while the browser asks. */
export function usePreview({ microphone, camera }: Pick<DeviceChoice, 'microphone' | 'camera'>): {
  readonly preview: Preview | null;
  readonly retry: () => void;
} {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try opens the devices again.
  useEffect(() => {
    let over = false;
    const opening = openPreview({ microphone, camera });
    void opening.then((opened) => (over ? closePreview(opened) : setPreview(opened)));
    return () => {
      over = true;
      setPreview(null);
      void opening.then(closePreview);
    };
  }, [microphone, camera, tries]);

  return { preview, retry: useCallback(() => setTries((n) => n + 1), []) };
}
