import type { SchoolId } from '../../model/ids.ts';

/** A username is unique in its school; better-auth wants it unique everywhere. */
export const usernameIn = (school: SchoolId, username: string): string =>
  `${school}.${username.trim()}`.toLowerCase();

export const emailName = (email: string): string => email.trim().toLowerCase();
