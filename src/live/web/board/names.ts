import * as m from '#kit/web/i18n/generated/messages.js';
import type { Icon } from '#kit/web/icons/index.ts';
import type { Ink } from '../../model/board/measures.ts';
import { Pencil } from '../icons.ts';
import { ArrowLine, Diamond, Ellipse, Eraser, Letter, Line, Move, Rectangle } from './icons.ts';
import type { Pen } from './scene.ts';
import type { Tool } from './tools.ts';

export const toolIcons: Readonly<Record<Tool, Icon>> = {
  pen: Pencil,
  eraser: Eraser,
  move: Move,
  text: Letter,
  line: Line,
  arrow: ArrowLine,
  rectangle: Rectangle,
  ellipse: Ellipse,
  diamond: Diamond,
};

export function nameOfTool(tool: Tool): string {
  switch (tool) {
    case 'pen':
      return m.live_board_pen();
    case 'eraser':
      return m.live_board_eraser();
    case 'move':
      return m.live_board_move();
    case 'text':
      return m.live_board_text();
    case 'line':
      return m.live_board_line();
    case 'arrow':
      return m.live_board_arrow();
    case 'rectangle':
      return m.live_board_rectangle();
    case 'ellipse':
      return m.live_board_ellipse();
    case 'diamond':
      return m.live_board_diamond();
  }
}

export function nameOfInk(ink: Ink): string {
  switch (ink) {
    case 'black':
      return m.live_board_black();
    case 'red':
      return m.live_board_red();
    case 'blue':
      return m.live_board_blue();
    case 'green':
      return m.live_board_green();
    case 'orange':
      return m.live_board_orange();
    case 'violet':
      return m.live_board_violet();
  }
}

export function nameOfPen(pen: Pen): string {
  switch (pen) {
    case 1:
      return m.live_board_thin();
    case 2:
      return m.live_board_usual();
    case 4:
      return m.live_board_broad();
    case 8:
      return m.live_board_broadest();
  }
}
