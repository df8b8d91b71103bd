import type { Words } from '../feature.ts';
import type { ClassState } from '../state.ts';
import { gone, openText, type Unseal } from '../text.ts';
import type { OrderCommand } from './commands.ts';
import type { OrderEvent } from './events.ts';
import type { Evidence } from './state.ts';

export const orderWords: Words<OrderCommand, OrderEvent> = {
  redact,
  open: ({ order }, unseal) => ({
    order: {
      moments: order.moments.map((moment) => ({ ...moment, messages: opened(moment.messages, unseal) })),
    },
  }),
};

/** Where the class no longer holds the words, the note says only that there were some. */
function redact(event: OrderEvent, { order }: ClassState, unseal: Unseal): OrderEvent {
  if (event.type !== 'order.filed') return event;
  const held = order.moments.flatMap(({ messages }) => messages.map(({ message }) => message));
  const messages = event.messages.map((one) =>
    held.includes(one.message) ? { ...one, text: openText(one.text, unseal) } : { ...one, text: gone },
  );
  return { ...event, messages };
}

const opened = (messages: readonly Evidence[], unseal: Unseal): readonly Evidence[] =>
  messages.map((one) => ({ ...one, text: openText(one.text, unseal) }));
