import { resolve } from 'node:path';
import { planDemo } from './demo.ts';
import type { StartOptions } from './options.ts';
import type { BasePlan, EnginePlan, Environment, StartPlan } from './plan.ts';
import { planPublic } from './public.ts';

/**
 * What to start: the command line decides, and where it says nothing the environment.
 *
 * @throws StartRefusal when something is missing or malformed.
 */
export function readPlan(options: StartOptions, env: Environment): StartPlan {
  const publicUrl = options.public ?? env.PREAU_PUBLIC_URL;
  const base = publicUrl === undefined ? planDemo(options, env) : planPublic(publicUrl, options, env);
  const data = options.data ?? env.PREAU_DATA ?? `.data/${base.mode === 'demo' ? 'demo' : 'school'}`;
  return {
    ...base,
    dataFolder: resolve(data),
    engine: chooseEngine(base, options, env),
    watch: options.watch ?? false,
  };
}

function chooseEngine({ media }: BasePlan, options: StartOptions, env: Environment): EnginePlan {
  if (options['no-media']) return { kind: 'none' };
  if (env.PREAU_MEDIA_URL !== undefined) return { kind: 'elsewhere' };
  return media === undefined ? { kind: 'none' } : { kind: 'own', media };
}
