import * as m from '#kit/web/i18n/generated/messages.js';
import { chooseLocale, useLocale } from '#kit/web/i18n/locale.ts';
import { Language, Letters, Moon, Settings, Sun } from '#kit/web/icons/index.ts';
import { reading, theme } from '#kit/web/preferences.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Popover } from '#kit/web/ui/Popover.tsx';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { Switch } from '#kit/web/ui/Switch.tsx';
import styles from './SettingsButton.module.css';

/** Language, light and letters: what each reader sets for their own eyes, kept on the device. */
export function SettingsButton() {
  return (
    <Popover label={m.app_settings()} content={() => <Settled />}>
      {(trigger) => <IconButton icon={Settings} label={m.app_settings()} {...trigger} />}
    </Popover>
  );
}

function Settled() {
  const locale = useLocale();
  return (
    <>
      <Segmented
        label={m.app_language()}
        value={locale}
        options={[
          { value: 'fr', name: 'Français', icon: Language },
          { value: 'en', name: 'English', icon: Language },
        ]}
        onChange={chooseLocale}
      />
      <Segmented
        label={m.app_theme()}
        value={theme.use()}
        options={[
          { value: 'light', name: m.app_theme_light(), icon: Sun },
          { value: 'dark', name: m.app_theme_dark(), icon: Moon },
          { value: 'system', name: m.app_theme_system() },
        ]}
        onChange={theme.set}
      />
      <Switch
        checked={reading.use() === 'dyslexic'}
        onChange={(dyslexic) => reading.set(dyslexic ? 'dyslexic' : 'plain')}
      >
        <span className={styles.letters}>
          <Letters size={1.25} />
          {m.app_letters_dyslexic()}
        </span>
      </Switch>
    </>
  );
}
