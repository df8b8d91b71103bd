import type { When } from '../event.ts';
import type { ClassState } from '../state.ts';
import type { OrderEvent } from './events.ts';
import type { Order } from './state.ts';

export const MOST_MOMENTS = 8;

export const evolveOrder = (state: ClassState, event: OrderEvent, when: When): ClassState =>
  event.type === 'order.cleared' ? state : { ...state, order: evolveMoments(state.order, event, when) };

function evolveMoments(
  { moments }: Order,
  event: Exclude<OrderEvent, { type: 'order.cleared' }>,
  { seq, at }: When,
): Order {
  switch (event.type) {
    case 'order.filed': {
      const { member, messages } = event;
      const moment = { seq, at, member, messages, undone: false };
      return { moments: [...moments, moment].slice(-MOST_MOMENTS) };
    }
    case 'order.undone':
      return {
        moments: moments.map((moment) =>
          moment.seq === event.moment ? { ...moment, messages: [], undone: true } : moment,
        ),
      };
  }
}
