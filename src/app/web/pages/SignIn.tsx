import { useNavigate, useSearch } from '@tanstack/react-router';
import { ClassCodeForm } from '#gate/web/code/ClassCodeForm.tsx';
import type { LessonId } from '#people/model/ids.ts';
import { SignInPage } from '#people/web/sign-in/SignInPage.tsx';
import { spoken } from '../spoken.tsx';

/** `/connexion?qui=eleve`. */
export const SignIn = spoken(() => {
  const { qui = 'eleve' } = useSearch({ from: '/frame/connexion' });
  const navigate = useNavigate();
  const toClass = (lesson: LessonId) => void navigate({ to: '/classe/$lesson', params: { lesson } });
  return <SignInPage who={qui} pupilsElse={<ClassCodeForm onFound={toClass} />} />;
});
