import { useParams } from '@tanstack/react-router';
import { CourseDayPage } from '#library/web/CourseDayPage.tsx';
import { spoken } from '../spoken.tsx';

/** `/cours/ecole/1`. */
export const CourseDay = spoken(() => {
  const { level, day } = useParams({ from: '/frame/cours/$level/$day' });
  return <CourseDayPage level={level} day={day} />;
});
