import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#kit/web/style/base.css';
import { knowErrors } from '#kit/web/i18n/errorSentence.ts';
import { errorSentences as ofGate } from '#kit/web/i18n/generated/errors/gate.js';
import { errorSentences as ofPeople } from '#kit/web/i18n/generated/errors/people.js';
import { startLocale } from '#kit/web/i18n/locale.ts';
import { reading, theme } from '#kit/web/preferences.ts';
import { queries } from './web/queries.ts';
import { router } from './web/router.tsx';

startLocale();
knowErrors(ofGate);
knowErrors(ofPeople);
theme.start();
reading.start();

const place = document.getElementById('app');
if (place === null) throw new Error('index.html has no #app');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
