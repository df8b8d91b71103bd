import { useEffect } from 'react';

export type Platform = 'ecole' | 'college' | 'lycee';

/** Gives the page the shape, size and density of a platform while the component is shown. */
export function usePlatform(platform: Platform | undefined): void {
  useEffect(() => {
    if (platform === undefined) return;
    document.documentElement.dataset.platform = platform;
    return () => {
      delete document.documentElement.dataset.platform;
    };
  }, [platform]);
}
