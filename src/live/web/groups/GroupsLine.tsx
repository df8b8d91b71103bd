import { lazy, Suspense } from 'react';
import { choosable, openRun } from '../../model/groups/select.ts';
import { useClassState, useHere } from '../classroom/here.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';

const LearnersGroup = lazy(() => import('./LearnersGroup.tsx'));

/** Above the lesson while there are groups; what it takes is loaded by the first of them. */
export function GroupsLine() {
  const { me, staff } = useHere();
  const tools = useStaffTools();
  const state = useClassState();
  if (staff) return tools && openRun(state) ? <tools.StaffGroupsLine /> : null;
  if (!openRun(state) && !choosable(state, me)) return null;
  return (
    <Suspense fallback={null}>
      <LearnersGroup />
    </Suspense>
  );
}
