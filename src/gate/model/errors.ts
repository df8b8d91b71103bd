import { errorTable } from '#kit/model/errors.ts';

export const gateErrors = errorTable({
  'gate.no-division': {
    status: 403,
    detail: 'A pass is for the pupils of a division and those who teach them; others come as walk-ins.',
  },
  'gate.place-void': {
    status: 403,
    detail: 'The pass or ticket is not genuine, is over, or was taken back.',
  },
  'gate.work-not-done': {
    status: 403,
    detail: 'The work does not fit the id and the bulletin, or the bulletin is too old.',
  },
  'gate.code-unknown': { status: 403, detail: 'No lesson of this moment has this class code.' },
  'gate.card-void': { status: 403, detail: 'The class card is not genuine, or is over.' },
  'gate.class-full': {
    status: 403,
    detail: 'As many have come in by this class’s code and card as it has places.',
  },
  'gate.not-asked': {
    status: 409,
    detail: 'The census does not ask this holder, or no longer with this sample.',
  },
  'gate.no-entry': { status: 401, detail: 'The gate is engaged, and the request carries no entry.' },
  'gate.displaced': {
    status: 401,
    detail: 'The same pass or ticket has been used to enter elsewhere since.',
  },
  'gate.not-staff': { status: 403, detail: 'This is for the gate’s operator and the school’s nodes.' },
  'gate.not-open': { status: 503, detail: 'This process does not let people in; another one does.' },
});
