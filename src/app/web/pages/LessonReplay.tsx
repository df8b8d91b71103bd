import { ReplayPage } from '#live/web/replay/ReplayPage.tsx';
import { lessonPage } from './lesson-page.tsx';

/** `/classe/<lesson>/revoir`. */
export const LessonReplay = lessonPage('/frame/classe/$lesson/revoir', (classroom) => (
  <ReplayPage key={classroom} classroom={classroom} />
));
