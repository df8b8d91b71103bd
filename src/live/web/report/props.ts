import type { ClassroomId } from '../../model/ids.ts';

/** What a part of the report is given; what it tells it asks the school for itself. */
export interface ReportProps {
  readonly classroom: ClassroomId;
}
