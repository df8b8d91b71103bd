import * as m from '#kit/web/i18n/generated/messages.js';
import { Cross } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { useClassState, useSend } from '../classroom/here.ts';
import { Bin, More, Pencil, Pointer } from '../icons.ts';
import { useNarrow } from '../useNarrow.ts';
import { Pens } from './Pens.tsx';
import styles from './Toolbar.module.css';
import { penOf } from './tool.ts';
import type { ToolbarProps } from './toolbar-props.ts';

type StaffToolsProps = Pick<ToolbarProps, 'desk' | 'look' | 'tool' | 'setTool'>;

/** What the staff does with a slide: shows it, points and draws on it, puts it away. */
export function StaffTools({ desk, look, tool, setTool }: StaffToolsProps) {
  const send = useSend();
  const { slides } = useClassState();
  const { deck, how } = look;
  const preview = how === 'preview';
  const close = preview ? m.kit_close() : m.live_slides_hide();
  const narrow = useNarrow();
  const remove = () => void send({ type: 'slides.remove', deck: deck.id });
  return (
    <>
      {preview ? (
        <p className={styles.note}>
          {desk.live ? (
            <Button kind="primary" onClick={() => desk.show(deck.id)}>
              {m.live_slides_show_now()}
            </Button>
          ) : (
            m.live_slides_preview()
          )}
        </p>
      ) : (
        <Hand {...{ look, tool, setTool }} />
      )}
      <span className={styles.end}>
        <Menu
          label={m.live_more()}
          align="end"
          entries={[
            ...(narrow ? [{ id: 'close', name: close, icon: Cross, onChoose: desk.hide }] : []),
            {
              id: 'ahead',
              name: m.live_slides_ahead(),
              checked: slides.ahead,
              onChoose: () => void send({ type: 'slides.ahead', allowed: !slides.ahead }),
            },
            { id: 'remove', name: m.live_slides_remove(), icon: Bin, danger: true, onChoose: remove },
          ]}
        >
          {(trigger) => <IconButton {...trigger} icon={More} label={m.live_slides_more()} />}
        </Menu>
        {!narrow && (
          <Button icon={Cross} onClick={desk.hide} className={styles.close}>
            {close}
          </Button>
        )}
      </span>
    </>
  );
}

/** What the teacher's hand does on the page. */
function Hand({ look: { deck, page }, tool, setTool }: Omit<StaffToolsProps, 'desk'>) {
  const { media } = useClassState();
  const narrow = useNarrow();
  const pen = penOf(tool);
  return (
    <>
      {media.up && !narrow && (
        <IconButton
          icon={Pointer}
          label={m.live_slides_pointer()}
          aria-pressed={tool === 'pointer'}
          onClick={() => setTool(tool === 'pointer' ? null : 'pointer')}
        />
      )}
      <IconButton
        icon={Pencil}
        label={m.live_slides_draw()}
        aria-pressed={pen !== null}
        onClick={() => setTool(pen === null ? 'red' : null)}
      />
      {pen && <Pens {...{ deck: deck.id, page, pen, setPen: setTool }} />}
    </>
  );
}
