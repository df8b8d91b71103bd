import { errorTable } from '#kit/model/errors.ts';

export const gateErrors = errorTable({
  'gate.no-division': {
    status: 403,
    detail: 'A pass is for the pupils of a division and those who teach them; others come as walk-ins.',
  },
});
