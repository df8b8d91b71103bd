import { type ReactNode, useMemo } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Peg, PegLine } from '#kit/web/ui/Peg.tsx';
import { numbersOf } from '../../model/groups/select.ts';
import type { Draft } from '../../model/groups/state.ts';
import { find } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { type Entry, rollOf } from '../roll/roll.ts';
import styles from './Groups.module.css';

interface GroupListsProps {
  readonly of: Draft;
  /** Where who is in no group is. */
  readonly nowhere: string;
  /** What can be done with a group, beside its name. */
  readonly tools?: (group: number) => ReactNode;
}

/** Each group with its pegs, and first who is in none; a peg offers the other places. */
export function GroupLists({ of, nowhere, tools }: GroupListsProps) {
  const { me, names } = useHere();
  const state = useClassState();
  const roll = useMemo(() => rollOf(state, names, me), [state, names, me]);
  const learners = roll.filter(({ kind }) => kind !== 'staff');
  const placed = (group: number | undefined) => learners.filter(({ id }) => find(of.members, id) === group);
  // Before the class nobody is here yet, and everybody is expected.
  const before = state.session?.phase !== 'open';
  const out = placed(undefined).filter(({ here }) => here || before);
  return (
    <>
      {out.length > 0 && (
        <section className={styles.group}>
          <h4>{m.live_groups_nowhere({ count: out.length })}</h4>
          <Pegs entries={out} of={of} nowhere={nowhere} />
        </section>
      )}
      {numbersOf(of).map((group) => {
        const entries = placed(group);
        return (
          <section key={group} className={styles.group}>
            <header>
              <h4>{m.live_groups_head({ number: group, count: entries.length })}</h4>
              {tools?.(group)}
            </header>
            {entries.length === 0 ? (
              <p className={styles.hint}>{m.live_groups_nobody()}</p>
            ) : (
              <Pegs entries={entries} of={of} nowhere={nowhere} />
            )}
          </section>
        );
      })}
    </>
  );
}

interface PegsProps {
  readonly entries: readonly Entry[];
  readonly of: Draft;
  readonly nowhere: string;
}

function Pegs({ entries, of, nowhere }: PegsProps) {
  const send = useSend();
  const placesFor = (id: Entry['id']) =>
    [...numbersOf(of), null].map((group) => ({
      id: `${group}`,
      name: group === null ? nowhere : m.live_group({ number: group }),
      checked: (find(of.members, id) ?? null) === group,
      onChoose: () => void send({ type: 'groups.move', member: id, group }),
    }));
  return (
    <PegLine size="tiny" className={styles.pegs}>
      {entries.map(({ id, name, short, here }) => (
        <Peg
          key={id}
          id={id}
          name={short}
          here={here}
          menu={{
            label: m.live_groups_place({ name }),
            entries: placesFor(id),
            heading: <strong>{name}</strong>,
          }}
        />
      ))}
    </PegLine>
  );
}
