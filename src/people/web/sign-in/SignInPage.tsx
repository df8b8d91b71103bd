import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Book, People, Slate } from '#kit/web/icons/index.ts';
import { useTitle } from '#kit/web/title.ts';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { sessionQuery } from '../data.ts';
import styles from '../form.module.css';
import { homeOf } from '../home/homeOf.ts';
import { AdultForm } from './AdultForm.tsx';
import { PupilForm } from './PupilForm.tsx';
import type { Who } from './who.ts';

interface SignInPageProps {
  readonly who: Who;
  /** Another way in, for pupils without a password. */
  readonly pupilsElse?: ReactNode;
}

/** Who comes in, then what that person has: a username of a school, or an e-mail address. */
export function SignInPage({ who, pupilsElse }: SignInPageProps) {
  useTitle(m.people_sign_in());
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  if (session?.person) return <Navigate {...homeOf(session.person)} replace />;
  return (
    <div className={styles.page}>
      <h1>{m.people_sign_in()}</h1>
      <Segmented
        label={m.people_sign_in_who()}
        value={who}
        options={[
          { value: 'eleve', name: m.people_role_pupil(), icon: Book },
          { value: 'professeur', name: m.people_role_teacher(), icon: Slate },
          { value: 'parent', name: m.people_role_parent(), icon: People },
        ]}
        onChange={(qui) => void navigate({ to: '/connexion', search: { qui }, replace: true })}
      />
      {who === 'eleve' ? <PupilForm /> : <AdultForm key={who} who={who} />}
      {who === 'eleve' && pupilsElse}
    </div>
  );
}
