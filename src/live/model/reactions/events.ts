import type { Reacted } from './state.ts';

export type ReactionsEvent = { readonly type: 'reactions.shown' } & Reacted;
