import { errorTable } from '#kit/model/errors.ts';

export const liveErrors = errorTable({
  'live.not-allowed': {
    status: 403,
    detail: 'Only the staff of the class, or whom it concerns, may do this.',
  },
  'live.not-in-class': { status: 403, detail: 'Only who is in the class may do this.' },
  'live.not-open': { status: 409, detail: 'The class is not open yet.' },
  'live.closed': { status: 409, detail: 'The class is closed and can only be read.' },
  'live.no-such-class': { status: 404, detail: 'There is no class at this address, or not for you.' },
  'live.no-such-member': { status: 404, detail: 'The class does not know this member.' },
  'live.staff-is-exempt': { status: 409, detail: 'The staff neither does this nor has it done to them.' },
  'live.banned': { status: 403, detail: 'You are banned from this lesson.' },
  'live.lobby-full': { status: 429, detail: 'Too many people are waiting for this class.' },
  'live.still-banned': { status: 409, detail: 'This member is banned; the ban must be lifted first.' },
  'live.asked-too-soon': { status: 429, detail: 'The request was refused a moment ago; wait before asking.' },
  'live.asked-too-often': { status: 403, detail: 'The request was refused too often in this lesson.' },
  'live.not-waiting': { status: 409, detail: 'Nobody of this id is waiting.' },
  'live.floor-full': { status: 409, detail: 'As many as can hold the floor hold it already.' },
  'live.chat-locked': { status: 403, detail: 'The chat is locked for you.' },
  'live.no-such-message': { status: 404, detail: 'The class no longer holds this message.' },
  'live.moved': { status: 503, detail: 'The class could not write this now; ask again with the same key.' },
  'live.too-fast': { status: 429, detail: 'Too many requests in too short a time; wait a moment.' },
  'live.media-down': { status: 503, detail: 'The media engine is down; the class runs on text.' },
});
