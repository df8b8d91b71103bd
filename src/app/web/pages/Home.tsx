import { useParams } from '@tanstack/react-router';
import { HomePage } from '#people/web/home/HomePage.tsx';
import { platforms } from '#people/web/platforms.ts';
import { spoken } from '../spoken.tsx';
import { Lost } from './Lost.tsx';
import { useClosed } from './useClosed.ts';

/** `/ecole`, `/college`, `/lycee`. */
export const Home = spoken(() => {
  const { platform: wanted } = useParams({ from: '/frame/$platform' });
  const platform = platforms.find((one) => one === wanted);
  return platform ? <HomePage platform={platform} useClosed={useClosed} /> : <Lost />;
});
