import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { useClassState } from '../classroom/here.ts';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import { ReactionChoice } from '../reactions/ReactionChoice.tsx';
import { TimerSection } from '../timer/TimerSection.tsx';
import { PollsSection } from './PollsSection.tsx';

/** For who teaches: what the class is asked, how long it has, and how it feels. */
export function ActivitiesPanel({ close }: { readonly close: () => void }) {
  const open = useClassState().session?.phase === 'open';
  return (
    <Panel title={m.live_activities()} onClose={{ label: m.live_close_panel(), act: close }}>
      <div className={people.sections}>
        <PollsSection />
        {open && <TimerSection />}
        <GroupsSection />
        {open && (
          <Section title={m.live_react()}>
            <ReactionChoice />
          </Section>
        )}
      </div>
    </Panel>
  );
}
