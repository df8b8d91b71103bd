import * as m from '#kit/web/i18n/generated/messages.js';
import { chooseLocale, useLocale } from '../i18n/locale.ts';
import { Language, Letters, Moon, Settings, Sun } from '../icons/index.ts';
import { reading, theme } from '../preferences.ts';
import { IconButton } from './IconButton.tsx';
import { Popover } from './Popover.tsx';
import styles from './ReadingSettings.module.css';
import { Segmented } from './Segmented.tsx';
import { Switch } from './Switch.tsx';

/** Opens what each reader sets; for pages that have nothing else to set. */
export function ReadingSettingsButton() {
  return (
    <Popover label={m.kit_settings()} content={() => <ReadingSettings />}>
      {(trigger) => <IconButton icon={Settings} label={m.kit_settings()} {...trigger} />}
    </Popover>
  );
}

/** Language, light and letters: what each reader sets for their own eyes, kept on the device. */
export function ReadingSettings() {
  const locale = useLocale();
  return (
    <>
      <Segmented
        label={m.kit_language()}
        value={locale}
        options={[
          { value: 'fr', name: 'Français', icon: Language },
          { value: 'en', name: 'English', icon: Language },
        ]}
        onChange={chooseLocale}
      />
      <Segmented
        label={m.kit_theme()}
        value={theme.use()}
        options={[
          { value: 'light', name: m.kit_theme_light(), icon: Sun },
          { value: 'dark', name: m.kit_theme_dark(), icon: Moon },
          { value: 'system', name: m.kit_theme_system() },
        ]}
        onChange={theme.set}
      />
      <Switch
        checked={reading.use() === 'dyslexic'}
        onChange={(dyslexic) => reading.set(dyslexic ? 'dyslexic' : 'plain')}
      >
        <span className={styles.letters}>
          <Letters size={1.25} />
          {m.kit_letters_dyslexic()}
        </span>
      </Switch>
    </>
  );
}
