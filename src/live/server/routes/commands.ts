import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { sendCommand } from '../../model/contract.ts';
import { liveErrors } from '../../model/errors.ts';
import type { LiveMetrics } from '../metrics.ts';
import type { Door } from '../viewers/door.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';

const commandsEach = { burst: 20, perSecond: 5 };

export interface CommandRouteDeps {
  readonly clock: Clock;
  readonly metrics: LiveMetrics;
  readonly door: Door;
}

export function mountCommands(app: FastifyInstance, { clock, metrics, door }: CommandRouteDeps): void {
  const allowance = new TokenBuckets(clock, commandsEach);
  mount(
    app,
    sendCommand,
    async ({ request, params }) => {
      const entry = await door.enter(request, params.classroom);
      if (!allowance.take(`${entry.member} ${params.classroom}`)) {
        throw new Refusal(liveErrors['live.too-fast']);
      }
      return entry;
    },
    async ({ body: { key, command }, access: { classroom, member } }) => {
      try {
        const answer = await classroom.command(member, key, command);
        metrics.commanded(command.type, answer.refused === undefined ? 'accepted' : 'refused');
        return answer;
      } catch (error) {
        metrics.commanded(command.type, 'failed');
        throw error;
      }
    },
  );
}
