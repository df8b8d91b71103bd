import type { RefObject } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { LevelSection } from '../level/LevelSection.tsx';
import people from '../panel/People.module.css';
import { DisturbSection } from './DisturbSection.tsx';
import { LocksSection } from './LocksSection.tsx';
import { MomentsSection } from './MomentsSection.tsx';
import { QuietSection } from './QuietSection.tsx';
import { WritingSection } from './WritingSection.tsx';

interface OrderPanelProps {
  readonly close: () => void;
  /** Where D brings the focus. */
  readonly disturb: RefObject<HTMLElement | null>;
}

/** What keeps a class in order: calm for all, who disturbs, what is closed. */
export function OrderPanel({ close, disturb }: OrderPanelProps) {
  return (
    <Panel title={m.live_locks()} onClose={{ label: m.live_close_panel(), act: close }}>
      <div className={people.sections}>
        <QuietSection />
        <DisturbSection anchor={disturb} />
        <LocksSection />
        <LevelSection />
        <WritingSection />
        <MomentsSection />
      </div>
    </Panel>
  );
}
