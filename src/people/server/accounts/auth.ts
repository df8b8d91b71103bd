import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Config } from '#kit/server/config.ts';
import type { Database } from '#kit/server/db/index.ts';
import type { Log } from '#kit/server/telemetry/log.ts';
import { sessionBySchool } from './session-by-school.ts';

/** A school day: nobody is signed out in the middle of a lesson, and a shared device forgets overnight. */
export const SESSION_SECONDS = 12 * 3600;

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth as the school uses it: called from the routes of this room, never mounted, so that nothing else
 * of it can be reached. Its limits would count at its own routes; ours are in `limits.ts`.
 */
export function createAuth(
  database: Database,
  config: Pick<Config, 'secret' | 'publicUrl' | 'tls'>,
  log: Log,
) {
  const isSecure = config.publicUrl !== undefined || config.tls !== undefined;
  return betterAuth({
    appName: 'Préau',
    baseURL: config.publicUrl ?? 'http://localhost',
    secret: config.secret,
    database: { db: database.kysely<unknown>(), type: 'postgres' },
    user: { modelName: 'auth_users' },
    session: {
      modelName: 'auth_sessions',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
    },
    account: { modelName: 'auth_accounts' },
    verification: { modelName: 'auth_verifications' },
    emailAndPassword: { enabled: true, disableSignUp: true },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 64,
        usernameValidator: () => true,
      }),
      sessionBySchool,
    ],
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      // Browsers take a `__Host-` cookie from this very host over https only, so no neighbouring site can plant one.
      cookiePrefix: isSecure ? '__Host-preau' : 'preau',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure },
      ipAddress: { disableIpTracking: true },
    },
    // Only its sentence: the arguments may hold an address or a name.
    logger: { level: 'error', log: (_level, message) => log.error({ auth: message }, 'better-auth failed') },
  });
}
