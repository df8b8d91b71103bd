import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { Disclosure } from '#kit/web/ui/Disclosure.tsx';
import type { MemberId } from '../../model/ids.ts';
import { FEWEST_TOGETHER } from '../../model/polls/ballots.ts';
import { resultOf } from '../../model/polls/select.ts';
import type { Poll } from '../../model/polls/state.ts';
import { find, has, membersOf } from '../../model/record.ts';
import { isLearner } from '../../model/standing.ts';
import { useClassState, useHere, useSend } from '../classroom/here.ts';
import people from '../panel/People.module.css';
import { useOnce } from '../useOnce.ts';
import styles from './Polls.module.css';
import { Results } from './Results.tsx';
import { optionNames, titleOf, wordsOf } from './wording.ts';

/** For who teaches: one question with its bars, and what can be done with it. */
export function Asked({ poll }: { readonly poll: Poll }) {
  const result = resultOf(poll);
  return (
    <article className={styles.asked} aria-label={titleOf(poll)}>
      <h4 className={styles.title}>{titleOf(poll)}</h4>
      <Answers poll={poll} />
      {(!poll.anonymous || result.voters > 0) && <Results poll={poll} tally={result} />}
      <Tools poll={poll} />
      {!poll.anonymous && <WhoAnswered poll={poll} />}
    </article>
  );
}

function Answers({ poll }: { readonly poll: Poll }) {
  const state = useClassState();
  const here = state.roster.pupils.filter((member) => has(state.present, member)).length;
  const { voters } = resultOf(poll);
  if (!poll.anonymous) return <p role="status">{m.live_poll_answers({ count: voters, here })}</p>;
  const few = poll.handedIn < FEWEST_TOGETHER;
  return (
    <p role="status">
      {m.live_poll_ballots({ count: poll.handedIn, here, counted: voters })}
      {few && (
        <span className={styles.hint}>
          {poll.running
            ? m.live_poll_few({ fewest: FEWEST_TOGETHER })
            : m.live_poll_too_few({ fewest: FEWEST_TOGETHER })}
        </span>
      )}
    </p>
  );
}

/** What takes a pressed button’s place is not pressed with it: a poll that is ended twice is not shown to the class. */
function Tools({ poll }: { readonly poll: Poll }) {
  const send = useSend();
  const [busy, once] = useOnce();
  const { session } = useClassState();
  if (session?.phase !== 'open') return null;
  const { id, running, shown, form, right, told } = poll;
  const tellable = resultOf(poll).voters > 0 && !(running && form.kind === 'words');
  return (
    <div className={styles.tools}>
      {running && (
        <Button
          kind="primary"
          busy={busy}
          onClick={() => void once(() => send({ type: 'poll.end', poll: id }))}
        >
          {m.live_poll_end()}
        </Button>
      )}
      {(tellable || shown) && (
        <Button
          aria-pressed={shown !== null}
          busy={busy}
          onClick={() => void once(() => send({ type: 'poll.share', poll: id, shared: shown === null }))}
        >
          {shown ? m.live_poll_hide() : m.live_poll_share()}
        </Button>
      )}
      {!running && right && !told && (
        <Button busy={busy} onClick={() => void once(() => send({ type: 'poll.tell', poll: id }))}>
          {m.live_poll_tell()}
        </Button>
      )}
    </div>
  );
}

/** While another question was not asked: who answered what, and who has not answered. */
function WhoAnswered({ poll }: { readonly poll: Poll }) {
  const { names } = useHere();
  const state = useClassState();
  const learners: readonly MemberId[] = [...state.roster.pupils, ...membersOf(state.guests)];
  const members = learners.filter(
    (member) => has(poll.votes, member) || (has(state.present, member) && isLearner(state, member)),
  );
  if (members.length === 0) return null;
  return (
    <Disclosure title={m.live_poll_who()}>
      <ul>
        {members.map((member) => {
          const vote = find(poll.votes, member);
          const answer = vote
            ? 'words' in vote
              ? wordsOf(vote.words)
              : vote.chosen.map((option) => optionNames(poll.form)[option]).join(', ')
            : null;
          return (
            <li key={member} className={people.row}>
              <span className={people.name}>{names.of(member)}</span>
              <span className={people.role}>{answer ?? m.live_poll_not_yet()}</span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
