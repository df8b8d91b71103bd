import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { inks } from '../../model/board/measures.ts';
import { Undo } from '../icons.ts';
import { inkColours } from './colours.ts';
import type { EditorControls } from './Editor.tsx';
import { Breadth, Redo } from './icons.ts';
import { nameOfInk, nameOfPen, nameOfTool, toolIcons } from './names.ts';
import { PENS } from './scene.ts';
import styles from './Tools.module.css';
import { type Figure, figures, type Hand, type Tool } from './tools.ts';

interface ToolsProps {
  readonly hand: Hand;
  readonly setHand: (hand: Hand) => void;
  readonly controls: EditorControls | null;
}

const atHand: readonly Tool[] = ['pen', 'eraser', 'move', 'text'];

/** What one draws with: tools, inks, and the way back. */
export function Tools({ hand, setHand, controls }: ToolsProps) {
  const { tool, pen, filled } = hand;
  const figure = isFigure(tool) ? tool : 'line';
  return (
    <>
      {atHand.map((one) => (
        <IconButton
          key={one}
          icon={toolIcons[one]}
          label={nameOfTool(one)}
          aria-pressed={tool === one}
          onClick={() => setHand({ ...hand, tool: one })}
        />
      ))}
      <Menu
        label={m.live_board_figures()}
        entries={[
          ...figures.map((one) => ({
            id: one,
            name: nameOfTool(one),
            icon: toolIcons[one],
            checked: tool === one,
            onChoose: () => setHand({ ...hand, tool: one }),
          })),
          {
            id: 'fill',
            name: m.live_board_fill(),
            checked: filled,
            onChoose: () => setHand({ ...hand, filled: !filled }),
          },
        ]}
      >
        {(trigger) => (
          <IconButton
            {...trigger}
            icon={toolIcons[figure]}
            label={m.live_board_figures()}
            aria-pressed={isFigure(tool)}
          />
        )}
      </Menu>
      <fieldset className={styles.inks}>
        <legend>{m.live_board_inks()}</legend>
        {inks.map((ink) => (
          <label key={ink} className={styles.ink} title={nameOfInk(ink)}>
            <input
              type="radio"
              name="ink"
              aria-label={nameOfInk(ink)}
              checked={hand.ink === ink}
              onChange={() => setHand({ ...hand, ink })}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <circle cx="12" cy="12" r="9" fill={inkColours[ink]} />
            </svg>
          </label>
        ))}
      </fieldset>
      <Menu
        label={m.live_board_breadth()}
        entries={PENS.map((one) => ({
          id: String(one),
          name: nameOfPen(one),
          checked: pen === one,
          onChoose: () => setHand({ ...hand, pen: one }),
        }))}
      >
        {(trigger) => <IconButton {...trigger} icon={Breadth} label={m.live_board_breadth()} />}
      </Menu>
      <IconButton icon={Undo} label={m.live_board_undo()} onClick={() => controls?.undo()} />
      <IconButton icon={Redo} label={m.live_board_redo()} onClick={() => controls?.redo()} />
    </>
  );
}

const isFigure = (tool: Tool): tool is Figure => (figures as readonly Tool[]).includes(tool);
