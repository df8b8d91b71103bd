import * as m from '#kit/web/i18n/generated/messages.js';
import { Check, Cross, type Icon } from '#kit/web/icons/index.ts';
import type { ReactionKind } from '../../model/reactions/kinds.ts';
import { Bravo, Faster, Lost } from '../icons.ts';

export const drawn: Readonly<Record<ReactionKind, Icon>> = {
  yes: Check,
  no: Cross,
  bravo: Bravo,
  fast: Faster,
  lost: Lost,
};

export function wordOf(kind: ReactionKind): string {
  switch (kind) {
    case 'yes':
      return m.live_react_yes();
    case 'no':
      return m.live_react_no();
    case 'bravo':
      return m.live_react_bravo();
    case 'fast':
      return m.live_react_fast();
    case 'lost':
      return m.live_react_lost();
  }
}
