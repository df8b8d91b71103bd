import { ApiError } from '#kit/web/api.ts';

/** Whether a call failed because nobody is signed in, or no longer. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof ApiError && error.code === 'people.not-signed-in';
