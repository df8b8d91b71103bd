import { useEffect, useRef } from 'react';
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
  const step = run ? 'open' : draft ? 'made' : 'none';
  const box = useFocusKept(step);
  return (
    <div ref={box}>
      <Section title={m.live_groups()}>
        {run ? <OpenGroups run={run} /> : draft ? <DraftGroups draft={draft} /> : <MakeGroups />}
      </Section>
    </div>
  );
}

/** A button that was pressed and is gone leaves the focus to the first of those that came for it. */
function useFocusKept(step: string) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    const lost = before.current !== step && document.activeElement === document.body;
    before.current = step;
    if (lost) box.current?.querySelector('button')?.focus();
  }, [step]);
  return box;
}
