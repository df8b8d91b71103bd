import type { RefObject } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Panel } from '#kit/web/ui/Panel.tsx';
import { useHere } from '../classroom/here.ts';
import type { Entry } from '../roll/roll.ts';
import { useStaffTools } from '../staff/useStaffTools.ts';
import { HandsSection } from './HandsSection.tsx';
import styles from './People.module.css';
import { PersonRow } from './PersonRow.tsx';
import { Section } from './Section.tsx';

interface PeoplePanelProps {
  readonly roll: readonly Entry[];
  readonly close: () => void;
  /** Where H brings the focus. */
  readonly hands: RefObject<HTMLElement | null>;
}

/** Who is here, who wants to be, who wants to speak. */
export function PeoplePanel({ roll, close, hands }: PeoplePanelProps) {
  const { staff } = useHere();
  const tools = useStaffTools();
  const here = roll.filter((entry) => entry.here);
  const absent = roll.filter((entry) => !entry.here && entry.kind === 'pupil');
  return (
    <Panel title={m.live_people()} onClose={{ label: m.live_close_panel(), act: close }}>
      <div className={styles.sections}>
        {tools && <tools.LobbySection />}
        {tools && <tools.WalkInsSection />}
        <HandsSection roll={roll} anchor={hands} />
        {tools && <tools.SpokenSection />}
        <Section title={m.live_here({ count: here.length })}>
          <Rows entries={here} />
        </Section>
        {tools && <tools.AttendanceSection absent={absent} />}
        {!staff && absent.length > 0 && (
          <Section title={m.live_absent({ count: absent.length })}>
            <Rows entries={absent} />
          </Section>
        )}
        {tools && <tools.ExcludedSection />}
        {tools && <tools.ClassCodeSection />}
        {tools && <tools.StaffSection />}
      </div>
    </Panel>
  );
}

const Rows = ({ entries }: { readonly entries: readonly Entry[] }) => (
  <ul>
    {entries.map((entry) => (
      <PersonRow key={entry.id} entry={entry} />
    ))}
  </ul>
);
