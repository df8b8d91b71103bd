import type { FastifyInstance } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { mount } from '#kit/server/http/mount.ts';
import { sendCommand } from '../../model/contract.ts';
import type { LiveMetrics } from '../metrics.ts';
import type { Door } from '../viewers/door.ts';
import { Pace } from '../viewers/pace.ts';

const commandsEach = { burst: 20, perSecond: 5 };

export interface CommandRouteDeps {
  readonly clock: Clock;
  readonly metrics: LiveMetrics;
  readonly door: Door;
}

export function mountCommands(app: FastifyInstance, { clock, metrics, door }: CommandRouteDeps): void {
  const pace = new Pace(clock, commandsEach);
  mount(
    app,
    sendCommand,
    async ({ request, params }) => pace.keep(await door.enter(request, params.classroom)),
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
