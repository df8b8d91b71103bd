import { useSearch } from '@tanstack/react-router';
import { FirstAdministratorPage } from '#people/web/sign-in/FirstAdministratorPage.tsx';
import { spoken } from '../spoken.tsx';

/** `/premier-administrateur?jeton=…`, the link that the school prints when it starts. */
export const FirstAdministrator = spoken(() => {
  const { jeton = '' } = useSearch({ from: '/frame/premier-administrateur' });
  return <FirstAdministratorPage token={jeton} />;
});
