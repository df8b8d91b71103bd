import * as m from '#kit/web/i18n/generated/messages.js';
import { Arrow, Back, Book } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { classes } from '#kit/web/ui/classes.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { useClassState } from '../classroom/here.ts';
import { Grid } from '../icons.ts';
import { shortcuts } from '../keys/kept-shortcuts.ts';
import { nameOfKey } from '../keys/shortcuts.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { useStore } from '../store.ts';
import { neighbour } from './look.ts';
import styles from './Toolbar.module.css';
import type { ToolbarProps } from './toolbar-props.ts';

/** Under a slide: leafing for whoever may, and what the staff does with it. */
export function Toolbar(props: ToolbarProps) {
  const { desk, look, strip, setStrip, tool, setTool, reading, setReading, text } = props;
  const tools = useStaffTools();
  const { how, pages } = look;
  return (
    <fieldset className={classes(styles.bar, tools && styles.dense)} aria-label={m.live_slides_tools()}>
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
      {tools && <tools.SlideTools {...{ desk, look, tool, setTool }} />}
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
