import * as m from '#kit/web/i18n/generated/messages.js';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import type { DeckId } from '../../model/slides/ids.ts';
import { type Pen, pens } from '../../model/slides/pens.ts';
import { useSend } from '../classroom/here.ts';
import { Bin, Undo } from '../icons.ts';
import styles from './Pens.module.css';

interface PensProps {
  readonly deck: DeckId;
  readonly page: number;
  readonly pen: Pen;
  readonly setPen: (pen: Pen) => void;
}

/** What to draw with, and how to take it back. */
export function Pens({ deck, page, pen, setPen }: PensProps) {
  const send = useSend();
  const wipe = (whose: 'mine' | 'all') => () => void send({ type: 'slides.wipe', deck, page, whose });
  return (
    <div className={styles.pens}>
      <fieldset className={styles.choice}>
        <legend>{m.live_slides_pens()}</legend>
        {pens.map((one) => (
          <label key={one} className={styles.pen} title={nameOf(one)}>
            <input
              type="radio"
              name="pen"
              aria-label={nameOf(one)}
              checked={one === pen}
              onChange={() => setPen(one)}
            />
            <svg viewBox="0 0 24 24" aria-hidden="true" className={styles[one]}>
              <path d="M4.5 15.5c3-7 5-7.500 6.500-3.500s3.500 3.500 8.500-3.500" />
            </svg>
          </label>
        ))}
      </fieldset>
      <IconButton
        icon={Undo}
        label={m.live_slides_undo()}
        onClick={() => void send({ type: 'slides.undo', deck, page })}
      />
      <Menu
        label={m.live_slides_erase()}
        entries={[
          { id: 'mine', name: m.live_slides_erase_mine(), onChoose: wipe('mine') },
          { id: 'all', name: m.live_slides_erase_all(), onChoose: wipe('all') },
        ]}
      >
        {(trigger) => <IconButton {...trigger} icon={Bin} label={m.live_slides_erase()} />}
      </Menu>
    </div>
  );
}

function nameOf(pen: Pen): string {
  switch (pen) {
    case 'black':
      return m.live_slides_pen_black();
    case 'red':
      return m.live_slides_pen_red();
    case 'blue':
      return m.live_slides_pen_blue();
    case 'green':
      return m.live_slides_pen_green();
    case 'marker':
      return m.live_slides_pen_marker();
  }
}
