import type { Random } from '../random.ts';

/** Sizes of classes that hold all pupils: as even as can be, then moved by up to `spread` from one to the next. */
export function classSizes(pupils: number, classes: number, spread: number, random: Random): number[] {
  const even = Math.floor(pupils / classes);
  const larger = pupils - even * classes;
  const sizes = Array.from({ length: classes }, (_, index) => (index < larger ? even + 1 : even));
  const reach = Math.min(spread, even);
  if (reach === 0) return sizes;
  for (let index = 0; index + 1 < classes; index += 2) {
    const moved = random.below(2 * reach + 1) - reach;
    sizes[index] = (sizes[index] ?? 0) + moved;
    sizes[index + 1] = (sizes[index + 1] ?? 0) - moved;
  }
  return sizes;
}
