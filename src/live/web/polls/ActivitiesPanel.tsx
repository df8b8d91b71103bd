import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { openRun } from '../../model/groups/select.ts';
import { useClassState } from '../classroom/here.ts';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import { ReactionChoice } from '../reactions/ReactionChoice.tsx';
import { TimerSection } from '../timer/TimerSection.tsx';
import { PollsSection } from './PollsSection.tsx';

/** For who teaches: what the class is asked, how long it has, its groups, and how it feels. Groups that there are come first. */
export function ActivitiesPanel({ close }: { readonly close: () => void }) {
  const state = useClassState();
  const open = state.session?.phase === 'open';
  const grouped = state.groups.draft !== null || openRun(state) !== null;
  const groups = <GroupsSection key="groups" />;
  const others = [<PollsSection key="polls" />, open && <TimerSection key="timer" />];
  return (
    <Panel title={m.live_activities()} onClose={{ label: m.live_close_panel(), act: close }}>
      <div className={people.sections}>
        {grouped ? [groups, ...others] : [...others, groups]}
        {open && (
          <Section title={m.live_react()}>
            <ReactionChoice />
          </Section>
        )}
      </div>
    </Panel>
  );
}
