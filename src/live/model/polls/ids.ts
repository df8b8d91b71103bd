import type { Branded } from '#kit/model/brand.ts';
import { idOf } from '#people/model/ids.ts';

export type PollId = Branded<string, 'PollId'>;

export const pollId = idOf<PollId>(/^[A-Za-z0-9_-]{1,64}$/);
