import { useSearch } from '@tanstack/react-router';
import { SignInPage } from '#people/web/sign-in/SignInPage.tsx';
import { spoken } from '../spoken.tsx';

/** `/connexion?qui=eleve`. */
export const SignIn = spoken(() => {
  const { qui = 'eleve' } = useSearch({ from: '/frame/connexion' });
  return <SignInPage who={qui} />;
});
