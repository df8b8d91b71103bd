import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { Announcer } from '#kit/web/ui/Announcer.tsx';
import { DoorPage } from '#people/web/door/DoorPage.tsx';
import { type Who, whoOf } from '#people/web/sign-in/who.ts';
import { Broken } from './pages/Broken.tsx';
import { LostPage } from './pages/Lost.tsx';
import { Frame } from './shell/Frame.tsx';
import { spoken } from './spoken.tsx';
import { useGate } from './useGate.ts';

const root = createRootRoute({ component: spoken(Root), notFoundComponent: spoken(LostPage) });

function Root() {
  useGate();
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  );
}

const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const door = createRoute({ getParentRoute: () => frame, path: '/', component: spoken(DoorPage) });

const home = createRoute({
  getParentRoute: () => frame,
  path: '/$platform',
  component: lazyRouteComponent(() => import('./pages/Home.tsx'), 'Home'),
});

const classroom = createRoute({
  getParentRoute: () => root,
  path: '/classe/$lesson',
  component: lazyRouteComponent(() => import('./pages/Classroom.tsx'), 'Classroom'),
});

const classCard = createRoute({
  getParentRoute: () => frame,
  path: '/classe/$lesson/carte',
  component: lazyRouteComponent(() => import('./pages/ClassCard.tsx'), 'ClassCard'),
});

const lessonReport = createRoute({
  getParentRoute: () => frame,
  path: '/classe/$lesson/compte-rendu',
  component: lazyRouteComponent(() => import('./pages/LessonReport.tsx'), 'LessonReport'),
});

const lessonReplay = createRoute({
  getParentRoute: () => frame,
  path: '/classe/$lesson/revoir',
  component: lazyRouteComponent(() => import('./pages/LessonReplay.tsx'), 'LessonReplay'),
});

const courseDay = createRoute({
  getParentRoute: () => frame,
  path: '/cours/$level/$day',
  component: lazyRouteComponent(() => import('./pages/CourseDay.tsx'), 'CourseDay'),
});

const signIn = createRoute({
  getParentRoute: () => frame,
  path: '/connexion',
  validateSearch: (search: Record<string, unknown>): { qui?: Who } => {
    const qui = whoOf(search.qui);
    return qui ? { qui } : {};
  },
  component: lazyRouteComponent(() => import('./pages/SignIn.tsx'), 'SignIn'),
});

const firstAdministrator = createRoute({
  getParentRoute: () => frame,
  path: '/premier-administrateur',
  validateSearch: (search: Record<string, unknown>): { jeton?: string } =>
    typeof search.jeton === 'string' ? { jeton: search.jeton } : {},
  component: lazyRouteComponent(() => import('./pages/FirstAdministrator.tsx'), 'FirstAdministrator'),
});

const administration = createRoute({
  getParentRoute: () => frame,
  path: '/administration',
  component: lazyRouteComponent(() => import('./pages/Administration.tsx'), 'Administration'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    frame.addChildren([
      door,
      home,
      signIn,
      firstAdministrator,
      administration,
      courseDay,
      classCard,
      lessonReport,
      lessonReplay,
    ]),
    classroom,
  ]),
  defaultErrorComponent: spoken(Broken),
  defaultNotFoundComponent: spoken(LostPage),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
