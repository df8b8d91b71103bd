import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { errorSentence } from '#kit/web/i18n/errorSentence.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import type { Platform } from '#kit/web/platform.ts';
import { Notice } from '#kit/web/ui/Notice.tsx';
import { Peg, PegLine } from '#kit/web/ui/Peg.tsx';
import type { MemberRole } from '../../model/roles.ts';
import { type DemoSchool, demoQuery } from '../data.ts';
import { platformAges, platformName, platforms } from '../platforms.ts';
import { useBecome } from '../session/entering.ts';
import styles from './DemoDoors.module.css';
import { Door } from './Door.tsx';
import { Yard } from './Yard.tsx';

/** Three doors; behind each, the people one can become. */
export function DemoDoors() {
  const [open, setOpen] = useState<Platform | null>(null);
  const { data, error } = useQuery(demoQuery);
  if (error) throw error;
  const school = data?.schools.find(({ level }) => level === open);
  return (
    <div className={styles.page}>
      <div className={styles.words}>
        <h1>{m.people_door_title()}</h1>
        <p>{m.people_door_text()}</p>
      </div>
      <Yard>
        {platforms.map((platform) => (
          <Door
            key={platform}
            platform={platform}
            name={platformName(platform)}
            ages={platformAges(platform)}
            open={open === platform}
            onOpen={() => setOpen(open === platform ? null : platform)}
          />
        ))}
      </Yard>
      {school && <Behind key={school.level} school={school} />}
    </div>
  );
}

/** The line of pegs of a school: who will you be. */
function Behind({ school }: { readonly school: DemoSchool }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const become = useBecome();
  const groups = new Set(school.people.flatMap(({ group }) => group ?? []));
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <section className={styles.behind} aria-labelledby="who">
      <h2 id="who" tabIndex={-1} ref={heading}>
        {m.people_door_who()}
      </h2>
      <p className={styles.school}>{[school.name, ...(groups.size === 1 ? groups : [])].join(' · ')}</p>
      {become.error && <Notice kind="stop" title={errorSentence(become.error)} />}
      <div className={styles.roles}>
        {SHOWN.map(({ role, title }) => (
          <section key={role} className={styles[role]} aria-label={title()}>
            <h3>{title()}</h3>
            <PegLine size={role === 'pupil' ? 'medium' : 'large'}>
              {school.people
                .filter((person) => person.role === role)
                .map(({ id, name, group }) => (
                  <Peg
                    key={id}
                    id={id}
                    name={name}
                    {...(group && groups.size > 1 && { note: group })}
                    here
                    trigger={{ onClick: () => become.mutate(id), 'aria-disabled': become.isPending }}
                  />
                ))}
            </PegLine>
          </section>
        ))}
      </div>
    </section>
  );
}

const SHOWN: readonly { readonly role: MemberRole; readonly title: () => string }[] = [
  { role: 'teacher', title: m.people_teachers },
  { role: 'parent', title: m.people_parents },
  { role: 'pupil', title: m.people_pupils },
];
