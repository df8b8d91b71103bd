import type { Pen } from '../../model/slides/pens.ts';

/** What a teacher's hand does on a slide; null: nothing. */
export type Tool = Pen | 'pointer' | null;

export const penOf = (tool: Tool): Pen | null => (tool === 'pointer' ? null : tool);
