import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Down, Leave } from '#kit/web/icons/index.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import { classes } from '#kit/web/ui/classes.ts';
import { initialsOf } from '#kit/web/ui/initials.ts';
import { Menu } from '#kit/web/ui/Menu.tsx';
import { sessionQuery } from '../data.ts';
import { roleName } from '../roles.ts';
import { useSignOut } from './entering.ts';
import styles from './PersonMenu.module.css';

/** Who is signed in, and the way out; the way in for who is not. */
export function PersonMenu() {
  const { data: session } = useQuery(sessionQuery);
  const leave = useSignOut();
  if (!session) return null;
  const { person, demo } = session;
  if (!person) {
    if (demo) return null;
    return (
      <Link to="/connexion" className={classes(buttonLook(), styles.signIn)}>
        {m.people_sign_in()}
      </Link>
    );
  }
  const described = [roleName(person.role), person.school?.name].filter(Boolean).join(' · ');
  return (
    <Menu
      label={person.name}
      align="end"
      heading={
        <>
          <strong>{person.name}</strong>
          <div className={styles.role}>{described}</div>
        </>
      }
      entries={[
        {
          id: 'leave',
          name: demo ? m.people_change_person() : m.people_sign_out(),
          icon: Leave,
          onChoose: () => leave.mutate(),
        },
      ]}
    >
      {(trigger) => (
        <button type="button" className={styles.person} {...trigger}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span className={styles.name}>{person.name}</span>
          <Down size={1} />
        </button>
      )}
    </Menu>
  );
}
