import type { AppState } from '@excalidraw/excalidraw/types';
import { fillColours, inkColours } from './colours.ts';
import { breadthOf, FONT_FAMILY } from './scene.ts';
import { type Hand, toolName } from './tools.ts';

/** Letters of a board are read from the last row of a class. */
const TEXT_SIZE = 36;

/** What is in the viewer's hand, in Excalidraw's settings. */
export const handState = ({ tool, ink, pen, filled }: Hand) => ({
  currentItemStrokeColor: inkColours[ink],
  currentItemBackgroundColor: filled ? fillColours[ink] : 'transparent',
  currentItemFillStyle: 'solid' as const,
  currentItemStrokeWidth: breadthOf(toolName(tool), pen),
  currentItemStrokeStyle: 'solid' as const,
  currentItemRoughness: 0,
  currentItemOpacity: 100,
  currentItemRoundness: 'sharp' as const,
  currentItemArrowType: 'sharp' as const,
  currentItemFontFamily: FONT_FAMILY,
  currentItemFontSize: TEXT_SIZE,
});

/** The elements that a gesture has not left yet. */
export function busyIn(state: AppState): ReadonlySet<string> {
  const { newElement, multiElement, resizingElement, editingTextElement, editingLinearElement } = state;
  const busy = new Set<string>();
  for (const element of [newElement, multiElement, resizingElement, editingTextElement]) {
    if (element) busy.add(element.id);
  }
  if (editingLinearElement) busy.add(editingLinearElement.elementId);
  if (state.cursorButton === 'down' || state.isResizing || state.isRotating) {
    for (const [id, selected] of Object.entries(state.selectedElementIds)) if (selected) busy.add(id);
  }
  return busy;
}
