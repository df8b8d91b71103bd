import * as m from '#kit/web/i18n/generated/messages.js';
import { openRun } from '../../model/groups/select.ts';
import { useClassState } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import { DraftGroups } from './DraftGroups.tsx';
import { MakeGroups } from './MakeGroups.tsx';
import { OpenGroups } from './OpenGroups.tsx';

/** For who teaches: groups are made, opened and called back. */
export function GroupsSection() {
  const state = useClassState();
  const run = openRun(state);
  const { draft } = state.groups;
  return (
    <Section title={m.live_groups()}>
      {run ? <OpenGroups run={run} /> : draft ? <DraftGroups draft={draft} /> : <MakeGroups />}
    </Section>
  );
}
