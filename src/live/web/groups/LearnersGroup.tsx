import * as m from '#kit/web/i18n/generated/messages.js';
import { Bell, Check, Slate } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import { groupBoard } from '../../model/board/select.ts';
import { numberOf } from '../../model/groups/ids.ts';
import {
  choosable,
  membersOfGroup,
  numbersOf,
  openRun,
  ownGroup,
  placesEach,
} from '../../model/groups/select.ts';
import type { Draft } from '../../model/groups/state.ts';
import { find, membersOf } from '../../model/record.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { useNarrow } from '../useNarrow.ts';
import styles from './Groups.module.css';
import { Told } from './Told.tsx';

/** For a learner: which group is theirs and who is in it, or which they may choose. */
export default function LearnersGroup() {
  const { me } = useHere();
  const state = useClassState();
  const choice = choosable(state, me);
  const run = openRun(state);
  return (
    <section className={styles.line} aria-label={m.live_groups()}>
      {run && ownGroup(state, me) && <Own />}
      {run && <Told />}
      {choice && <Choice of={choice} />}
    </section>
  );
}

/** On a phone its two buttons stand side by side, in a word each. */
function Own() {
  const { me, names } = useHere();
  const send = useSend();
  const narrow = useNarrow();
  const state = useClassState();
  const run = openRun(state);
  const group = ownGroup(state, me);
  if (!run || !group) return null;
  const number = numberOf(group);
  const others = membersOfGroup(run, number).filter((member) => member !== me);
  const visitor = membersOf(run.visits).find((member) => find(run.visits, member) === number);
  const calls = run.calls.includes(number);
  return (
    <div className={styles.own}>
      <p>
        <strong>
          {others.length === 0
            ? m.live_group_alone({ number })
            : m.live_group_yours({ number, names: others.map((member) => names.short(member)).join(', ') })}
        </strong>
        {visitor && <span role="status">{m.live_group_visited({ name: names.of(visitor) })}</span>}
        {calls && <span role="status">{m.live_group_called()}</span>}
      </p>
      <span className={styles.tools}>
        {!groupBoard(state, me) && (
          <Button
            icon={Slate}
            aria-label={m.live_group_board_begin()}
            onClick={() => void send({ type: 'board.begin' })}
          >
            {narrow ? m.live_board() : m.live_group_board_begin()}
          </Button>
        )}
        {!visitor && <CallButton calls={calls} />}
      </span>
    </div>
  );
}

function CallButton({ calls }: { readonly calls: boolean }) {
  const send = useSend();
  const narrow = useNarrow();
  const label = calls ? m.live_group_uncall() : m.live_group_call();
  return (
    <Button icon={Bell} aria-label={label} onClick={() => void send({ type: 'groups.call', on: !calls })}>
      {narrow && !calls ? m.live_group_call_short() : label}
    </Button>
  );
}

function Choice({ of }: { readonly of: Draft }) {
  const { me, names } = useHere();
  const voice = useVoice();
  const send = useSend();
  const state = useClassState();
  const each = placesEach(state, of);
  const own = find(of.members, me);
  return (
    <div className={styles.choice}>
      <h2>{m.live_groups_choose({ voice })}</h2>
      <ul className={styles.offered}>
        {numbersOf(of).map((number) => {
          const inside = membersOfGroup(of, number);
          const left = Math.max(0, each - inside.length);
          const mine = own === number;
          return (
            <li key={number}>
              <button
                type="button"
                className={styles.offer}
                aria-pressed={mine}
                aria-disabled={left === 0 && !mine}
                onClick={() => {
                  if (left > 0 && !mine) void send({ type: 'groups.choose', group: number });
                }}
              >
                <strong>
                  {m.live_group({ number })} {mine && <Check size={1.1} />}
                </strong>
                <span>
                  {inside.map((member) => names.short(member)).join(', ') || m.live_groups_nobody()}
                </span>
                <small>
                  {mine
                    ? m.live_groups_chosen({ voice })
                    : left === 0
                      ? m.live_groups_full()
                      : m.live_groups_places({ count: left })}
                </small>
              </button>
            </li>
          );
        })}
      </ul>
      {own !== undefined && <p className={styles.hint}>{m.live_groups_choose_hint({ voice })}</p>}
    </div>
  );
}
