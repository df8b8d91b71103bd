import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { FEWEST_TOGETHER } from '../../model/polls/ballots.ts';
import { type PollOfReport, showPolls } from '../../model/polls/contract.ts';
import { Part } from '../report/Part.tsx';
import type { ReportProps } from '../report/props.ts';
import styles from './Polls.module.css';
import { kindName } from './wording.ts';

/** What the class was asked, in the report of a lesson. */
export function PollsReport({ classroom }: ReportProps) {
  const { data } = useQuery({
    queryKey: ['live', 'polls', classroom],
    queryFn: ({ signal }) => call(showPolls, { params: { classroom } }, { signal }),
  });
  if (!data || data.polls.length === 0) return null;
  return (
    <Part title={m.live_polls()}>
      <ol className={styles.stack}>
        {data.polls.map((poll) => (
          <li key={poll.id} className={styles.asked}>
            <Reported poll={poll} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Reported({ poll }: { readonly poll: PollOfReport }) {
  const { kind, question, anonymous, right, result, answers } = poll;
  const names = namesOf(poll);
  return (
    <>
      <h3 className={styles.title}>{question ?? kindName(kind)}</h3>
      {anonymous && <p className={styles.hint}>{m.live_poll_anonymous()}</p>}
      {result === null ? (
        <p>{m.live_poll_too_few({ fewest: FEWEST_TOGETHER })}</p>
      ) : kind === 'words' ? (
        <p>{result.words.join(' · ')}</p>
      ) : (
        <table className={styles.table}>
          <tbody>
            {names.map((name, option) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number.
              <tr key={option}>
                <th scope="row">
                  {name}
                  {right?.includes(option) && <small> ({m.live_poll_right()})</small>}
                </th>
                <td>{result.counts[option] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {answers.length > 0 && (
        <table className={styles.table}>
          <caption>{m.live_poll_who()}</caption>
          <tbody>
            {answers.map(({ member, name, chosen, words }) => (
              <tr key={member}>
                <th scope="row">{name || m.live_somebody()}</th>
                <td>{words ?? chosen.map((option) => names[option]).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const namesOf = ({ kind, options }: PollOfReport): readonly string[] =>
  kind === 'yes-no' ? [m.live_poll_yes(), m.live_poll_no(), m.live_poll_abstain()] : options;
