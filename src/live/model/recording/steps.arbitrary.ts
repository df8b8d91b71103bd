import { as, of, type Part, teacher } from '../rehearsal/part.arbitrary.ts';

export const recordingSteps: Part = {
  staff: [of('recording.start'), of('recording.start'), of('recording.stop'), of('recording.stop')],
  episodes: () => [[as(teacher, { type: 'recording.start' }), as(teacher, { type: 'recording.stop' })]],
};
