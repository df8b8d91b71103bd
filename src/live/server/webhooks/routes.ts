import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import type { Viewer } from '#people/model/access.ts';
import { requireAccess } from '#people/server/index.ts';
import { liveErrors } from '../../model/errors.ts';
import * as contract from '../../model/webhooks/contract.ts';
import { type Addresses, RefusedAddress } from './addresses.ts';
import { announceWebhooks } from './announced.ts';
import type { Courier } from './courier.ts';
import type { Deliveries } from './deliveries.ts';
import type { Endpoints } from './endpoints.ts';

export interface WebhookRouteDeps {
  readonly clock: Clock;
  readonly people: { viewerOf(request: FastifyRequest): Promise<Viewer | undefined> };
  readonly endpoints: Endpoints;
  readonly deliveries: Deliveries;
  readonly addresses: Addresses;
  readonly courier: Pick<Courier, 'wake'>;
}

export function mountWebhooks(app: FastifyInstance, deps: WebhookRouteDeps): void {
  const { clock, people, endpoints, deliveries, addresses, courier } = deps;
  announceWebhooks(app);
  const administrator = () => requireAccess(people, { need: 'administrator' });

  mount(app, contract.listEndpoints, administrator(), async () => ({ endpoints: await endpoints.list() }));

  mount(app, contract.createEndpoint, administrator(), async ({ body, reply }) => {
    await refuseInside(addresses, body.url);
    return unkept(reply, await endpoints.create(body, clock.now()));
  });

  mount(app, contract.changeEndpoint, administrator(), async ({ params, body }) => {
    if (body.url !== undefined) await refuseInside(addresses, body.url);
    const changed = await endpoints.change(params.endpoint, body);
    courier.wake();
    return changed;
  });

  mount(app, contract.removeEndpoint, administrator(), async ({ params }) => {
    await endpoints.remove(params.endpoint);
    return undefined;
  });

  mount(app, contract.renewSecret, administrator(), async ({ params, reply }) =>
    unkept(reply, await endpoints.renewSecret(params.endpoint, clock.now())),
  );

  mount(app, contract.testEndpoint, administrator(), async ({ params }) => {
    const delivery = await deliveries.addTest(params.endpoint, clock.now());
    courier.wake();
    return delivery;
  });

  mount(app, contract.listDeliveries, administrator(), async ({ params, query }) => ({
    deliveries: await deliveries.list(params.endpoint, query.after),
  }));

  mount(app, contract.deliverAgain, administrator(), async ({ params }) => {
    const delivery = await deliveries.again(params.endpoint, params.delivery, clock.now());
    courier.wake();
    return delivery;
  });
}

/** A secret stays in no cache. */
function unkept<T>(reply: FastifyReply, answer: T): T {
  reply.header('cache-control', 'no-store');
  return answer;
}

/** Said at once to who asks; a name that has no address yet may have one when there is something to send. */
async function refuseInside(addresses: Addresses, url: string): Promise<void> {
  try {
    await addresses.of(new URL(url));
  } catch (error) {
    if (error instanceof RefusedAddress) throw new Refusal(liveErrors['live.webhook-inside']);
  }
}
