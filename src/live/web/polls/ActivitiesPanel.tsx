import { useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { openRun } from '../../model/groups/select.ts';
import { runningPoll } from '../../model/polls/select.ts';
import { useClassState } from '../classroom/here.ts';
import { GroupsSection } from '../groups/GroupsSection.tsx';
import people from '../panel/People.module.css';
import { Section } from '../panel/Section.tsx';
import { ReactionChoice } from '../reactions/ReactionChoice.tsx';
import { TimerSection } from '../timer/TimerSection.tsx';
import { PollsSection } from './PollsSection.tsx';

/** For who teaches: what the class is asked, how long it has, its groups, and how it feels. What is under way comes first. */
export function ActivitiesPanel({ close }: { readonly close: () => void }) {
  const state = useClassState();
  const open = state.session?.phase === 'open';
  const groupsFirst = useGroupsFirst();
  const groups = <GroupsSection key="groups" />;
  const others = [<PollsSection key="polls" />, open && <TimerSection key="timer" />];
  return (
    <Panel title={m.live_activities()} onClose={{ label: m.live_close_panel(), act: close }}>
      <div className={people.sections}>
        {groupsFirst ? [groups, ...others] : [...others, groups]}
        {open && (
          <Section title={m.live_react()}>
            <ReactionChoice />
          </Section>
        )}
      </div>
    </Panel>
  );
}

/** Groups that there are, unless a poll runs; and after it its results stay where they are until the groups change. */
function useGroupsFirst(): boolean {
  const state = useClassState();
  const step = openRun(state) ? 'open' : state.groups.draft ? 'made' : 'none';
  const running = runningPoll(state.polls) !== undefined;
  const [polledAt, setPolledAt] = useState<typeof step | null>(running ? step : null);
  if (running && polledAt !== step) setPolledAt(step);
  return step !== 'none' && polledAt !== step;
}
