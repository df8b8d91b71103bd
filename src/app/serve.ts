import { readConfig } from '#kit/server/config.ts';
import { run } from './run.ts';
import { buildSchool } from './school.ts';

/** `preau serve`: one school process. */
export function serve(environment: NodeJS.ProcessEnv): Promise<number> {
  return run(environment, () => buildSchool({ config: readConfig(environment) }));
}
