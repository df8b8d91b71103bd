import * as m from '#kit/web/i18n/generated/messages.js';
import { Arrow, Back, Bin, Book, Cross, Grid, More, Pencil, Pointer } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { shortcuts } from '../keys/kept-shortcuts.ts';
import { nameOfKey } from '../keys/shortcuts.ts';
import { useStore } from '../store.ts';
import { useNarrow } from '../useNarrow.ts';
import { type Look, neighbour } from './look.ts';
import { Pens } from './Pens.tsx';
import styles from './Toolbar.module.css';
import { penOf, type Tool } from './tool.ts';
import type { SlideDesk } from './useSlides.ts';

interface ToolbarProps {
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

/** Under a slide: leafing for whoever may, and what the staff does with it. */
export function Toolbar(props: ToolbarProps) {
  const { desk, look, strip, setStrip, tool, setTool, reading, setReading, text } = props;
  const { staff } = useHere();
  const { how, pages } = look;
  return (
    <fieldset className={styles.bar} aria-label={m.live_slides_tools()}>
      <Leaf desk={desk} look={look} />
      {pages.length > 1 && (
        <IconButton
          icon={Grid}
          label={m.live_slides_thumbnails()}
          aria-pressed={strip}
          onClick={() => setStrip(!strip)}
        />
      )}
      <IconButton
        icon={Book}
        label={m.live_slides_words()}
        aria-expanded={reading}
        {...(reading && { 'aria-controls': text })}
        onClick={() => setReading(!reading)}
      />
      {how === 'apart' && <BackToClass desk={desk} />}
      {staff && <StaffTools {...{ desk, look, tool, setTool }} />}
    </fieldset>
  );
}

function Leaf({ desk, look }: Pick<ToolbarProps, 'desk' | 'look'>) {
  const [before, after] = [neighbour(look, -1), neighbour(look, 1)];
  const { page, deck, pages } = look;
  const keys = useStore(shortcuts, (kept) => (kept.on ? kept.keys : null));
  return (
    <>
      {pages.length > 1 && (
        <IconButton
          icon={Back}
          label={m.live_slides_before()}
          {...(keys && { shortcut: nameOfKey(keys.previous) })}
          aria-disabled={before === null}
          onClick={() => desk.turn(-1)}
        />
      )}
      <p className={styles.count}>
        <span aria-hidden="true">{m.live_count({ here: page, expected: deck.pages })}</span>
        <span className={styles.spoken} aria-live="polite">
          {m.live_slides_page({ page, pages: deck.pages })}
        </span>
      </p>
      {pages.length > 1 && (
        <IconButton
          icon={Arrow}
          label={m.live_slides_after()}
          {...(keys && { shortcut: nameOfKey(keys.next) })}
          aria-disabled={after === null}
          onClick={() => desk.turn(1)}
        />
      )}
    </>
  );
}

function BackToClass({ desk }: Pick<ToolbarProps, 'desk'>) {
  const { slides } = useClassState();
  return (
    <Button kind="primary" onClick={desk.back}>
      {m.live_slides_back({ page: slides.shown?.page ?? 1 })}
    </Button>
  );
}

type StaffToolsProps = Pick<ToolbarProps, 'desk' | 'look' | 'tool' | 'setTool'>;

function StaffTools({ desk, look, tool, setTool }: StaffToolsProps) {
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
