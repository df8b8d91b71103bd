import { Link } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Book, type Icon, People, Slate } from '#kit/web/icons/index.ts';
import styles from './SchoolDoors.module.css';
import { Yard } from './Yard.tsx';

type Who = 'eleve' | 'professeur' | 'parent';

/** Who comes in: each has their own way of signing in. */
export function SchoolDoors() {
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{m.people_enter_title()}</h1>
      <Yard>
        <Way who="eleve" icon={Book} name={m.people_enter_pupil()} />
        <Way who="professeur" icon={Slate} name={m.people_enter_teacher()} />
        <Way who="parent" icon={People} name={m.people_enter_parent()} />
      </Yard>
    </div>
  );
}

function Way({ who, icon: Drawn, name }: { readonly who: Who; readonly icon: Icon; readonly name: string }) {
  return (
    <div>
      <Link to="/connexion" search={{ qui: who }} className={styles.way}>
        <Drawn size={4} />
        <span>{name}</span>
      </Link>
    </div>
  );
}
