import { errorTable } from '#kit/model/errors.ts';

export const peopleErrors = errorTable({
  'people.not-signed-in': { status: 401, detail: 'Sign in first; a session may also have ended.' },
  'people.not-allowed': { status: 403, detail: 'The one who is signed in may not do this.' },
  'people.wrong-credentials': {
    status: 401,
    detail: 'No account has this name and this password together.',
  },
  'people.too-many-tries': {
    status: 429,
    detail: 'Too many failed sign-ins, on this account or from this address; wait ten minutes.',
  },
  'people.no-demo': { status: 404, detail: 'This school is not a demonstration.' },
  'people.no-such-person': { status: 404, detail: 'Nobody of this id may be chosen here.' },
  'people.link-spent': {
    status: 410,
    detail: 'The link was used, is older than a day, or was never given; the next start gives another.',
  },
  'people.import-refused': {
    status: 422,
    detail: 'Nothing was imported: rows of the file contradict each other or what is there.',
  },
  'people.name-taken': { status: 409, detail: 'Another account has this e-mail address.' },
});
