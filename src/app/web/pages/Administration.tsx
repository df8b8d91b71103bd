import { AdministrationPage } from '#people/web/administration/AdministrationPage.tsx';
import { spoken } from '../spoken.tsx';

/** `/administration`. */
export const Administration = spoken(AdministrationPage);
