import { ReportPage } from '#live/web/report/ReportPage.tsx';
import { lessonPage } from './lesson-page.tsx';

/** `/classe/<lesson>/compte-rendu`. */
export const LessonReport = lessonPage('/frame/classe/$lesson/compte-rendu', (classroom, person) => (
  <ReportPage key={classroom} classroom={classroom} school={person.school?.name} />
));
