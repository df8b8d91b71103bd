import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useHere } from '../classroom/here.ts';
import { keepShortcuts, shortcuts } from '../keys/kept-shortcuts.ts';
import { type Action, actions, nameOfKey, withKey } from '../keys/shortcuts.ts';
import { useStore } from '../store.ts';
import styles from './ShortcutSettings.module.css';

const forStaff: ReadonlySet<Action> = new Set(['lock', 'quiet', 'disturb']);
/** They may be arrows; elsewhere arrows only move within the field. */
const leafing: ReadonlySet<Action> = new Set(['next', 'previous']);

/** The one-key shortcuts: off altogether, or on other keys. */
export function ShortcutSettings() {
  const { staff } = useHere();
  const kept = useStore(shortcuts, (all) => all);
  const choose = (action: Action, key: string) => {
    const changed = withKey(kept, action, key);
    if (changed) keepShortcuts(changed);
  };
  return (
    <fieldset className={styles.shortcuts}>
      <legend>{m.live_shortcuts()}</legend>
      <Switch checked={kept.on} onChange={(on) => keepShortcuts({ ...kept, on })}>
        {m.live_shortcuts_on()}
      </Switch>
      {kept.on && <p className={styles.hint}>{m.live_shortcut_hold()}</p>}
      {kept.on && (
        <div className={styles.keys}>
          {actions
            .filter((action) => staff || !forStaff.has(action))
            .map((action) => (
              <label key={action}>
                <input
                  value={nameOfKey(kept.keys[action])}
                  onKeyDown={({ key }) =>
                    leafing.has(action) && key.startsWith('Arrow') && choose(action, key)
                  }
                  onChange={(event) => choose(action, event.target.value.slice(-1))}
                  onFocus={(event) => event.target.select()}
                  autoComplete="off"
                />
                {nameOf(action, staff)}
              </label>
            ))}
        </div>
      )}
    </fieldset>
  );
}

function nameOf(action: Action, staff: boolean): string {
  switch (action) {
    case 'microphone':
      return m.live_microphone();
    case 'hands':
      return staff ? m.live_hands() : m.live_my_hand();
    case 'lock':
      return m.live_shortcut_lock();
    case 'people':
      return m.live_people();
    case 'quiet':
      return m.live_quiet();
    case 'disturb':
      return m.live_disturb();
    case 'next':
      return m.live_shortcut_next();
    case 'previous':
      return m.live_shortcut_previous();
  }
}
