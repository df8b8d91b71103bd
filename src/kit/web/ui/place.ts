export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 8;

/**
 * Where a floating thing of `size` goes beside its `anchor` in the viewport, in pixels: below and flush with the
 * anchor's start, above when there is no room below, and never past an edge.
 */
export function placeBeside(
  anchor: Rect,
  size: Size,
  viewport: Size,
  align: 'start' | 'center' | 'end' = 'start',
): { readonly top: number; readonly left: number } {
  const below = anchor.top + anchor.height + MARGIN;
  const above = anchor.top - size.height - MARGIN;
  const fitsBelow = below + size.height + MARGIN <= viewport.height;
  const shift = { start: 0, center: (anchor.width - size.width) / 2, end: anchor.width - size.width }[align];
  return {
    top: clamp(fitsBelow || above < MARGIN ? below : above, viewport.height - size.height),
    left: clamp(anchor.left + shift, viewport.width - size.width),
  };
}

/** Inside the margins; when there is no room at all, the start stays visible. */
function clamp(value: number, room: number): number {
  return Math.max(MARGIN, Math.min(value, room - MARGIN));
}
