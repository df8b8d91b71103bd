import type { Look } from './look.ts';
import type { Tool } from './tool.ts';
import type { SlideDesk } from './useSlides.ts';

export interface ToolbarProps {
  readonly desk: SlideDesk;
  readonly look: Look;
  readonly strip: boolean;
  readonly setStrip: (strip: boolean) => void;
  readonly tool: Tool;
  readonly setTool: (tool: Tool) => void;
  readonly reading: boolean;
  readonly setReading: (reading: boolean) => void;
  /** The id of the page's words, when they are open. */
  readonly text: string;
}
