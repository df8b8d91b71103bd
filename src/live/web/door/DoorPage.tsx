import { DeviceCheck } from '../check/DeviceCheck.tsx';
import { Asked } from './Asked.tsx';
import { AskToEnter } from './AskToEnter.tsx';
import { Closed } from './Closed.tsx';
import type { Door } from './door.ts';
import { Refused } from './Refused.tsx';
import { Stopped } from './Stopped.tsx';
import { WaitForOpening } from './WaitForOpening.tsx';
import { WaitingPage } from './WaitingPage.tsx';

/** The page of what stands between somebody and the class. */
export function DoorPage({ door }: { readonly door: Exclude<Door, { kind: 'class' }> }) {
  switch (door.kind) {
    case 'loading':
      return <WaitingPage />;
    case 'stopped':
      return <Stopped why={door.why} />;
    case 'ask':
      return <AskToEnter ejected={door.ejected} />;
    case 'asked':
      return <Asked />;
    case 'refused':
      return <Refused until={door.until} again={door.again} />;
    case 'check':
      return <DeviceCheck />;
    case 'wait':
      return <WaitForOpening />;
    case 'closed':
      return <Closed />;
  }
}
