import { type Ink, inks } from '../../model/board/measures.ts';
import type { Pen } from './scene.ts';

export const figures = ['line', 'arrow', 'rectangle', 'ellipse', 'diamond'] as const;
export type Figure = (typeof figures)[number];
export type Tool = 'pen' | 'eraser' | 'move' | 'text' | Figure;

/** What is in the hand of who draws. */
export interface Hand {
  readonly tool: Tool;
  readonly ink: Ink;
  readonly pen: Pen;
  readonly filled: boolean;
}

export const firstHand: Hand = { tool: 'pen', ink: inks[0], pen: 2, filled: false };

/** In Excalidraw's words. */
export function toolName(tool: Tool) {
  switch (tool) {
    case 'pen':
      return 'freedraw';
    case 'move':
      return 'selection';
    default:
      return tool;
  }
}
