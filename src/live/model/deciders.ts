import { decideAttendance, decideHold, decideResume } from './attendance/decide.ts';
import { attendance } from './attendance/feature.ts';
import { decideBoard } from './board/decide.ts';
import { board } from './board/feature.ts';
import { decideCaptions } from './captions/decide.ts';
import { captions } from './captions/feature.ts';
import { decideChat } from './chat/decide.ts';
import { chat } from './chat/feature.ts';
import type { Command, CommandOf, Context, MemberCommand, SchoolCommand } from './command.ts';
import { type Decision, set } from './decision.ts';
import { decideExclusion } from './exclusion/decide.ts';
import { exclusion } from './exclusion/feature.ts';
import type { Feature, Typed } from './feature.ts';
import { type AnyFeature, featureOfCommand } from './features.ts';
import { decideFloor } from './floor/decide.ts';
import { floor } from './floor/feature.ts';
import { decideGroups, decideOver } from './groups/decide.ts';
import { groups } from './groups/feature.ts';
import { decideHands } from './hands/decide.ts';
import { hands } from './hands/feature.ts';
import type { MemberId } from './ids.ts';
import { decideLevel, giveLevel } from './level/decide.ts';
import { level } from './level/feature.ts';
import { decideLobby, decideLobbyGone } from './lobby/decide.ts';
import { lobby } from './lobby/feature.ts';
import { decideLocks } from './locks/decide.ts';
import { locks } from './locks/feature.ts';
import { decideMedia, decideMediaReport } from './media/decide.ts';
import { media } from './media/feature.ts';
import { decideOrder } from './order/decide.ts';
import { order } from './order/feature.ts';
import { decidePegs } from './pegs/decide.ts';
import { pegs } from './pegs/feature.ts';
import { decideAskAgain, decideClose, decideCount, decidePolls, decideRefresh } from './polls/decide.ts';
import { polls } from './polls/feature.ts';
import { decidePresence } from './presence/decide.ts';
import { decideReacted, decideReactions } from './reactions/decide.ts';
import { reactions } from './reactions/feature.ts';
import { decideRecording } from './recording/decide.ts';
import { recording } from './recording/feature.ts';
import { decidePrepare, decideSession } from './session/decide.ts';
import { session } from './session/feature.ts';
import { decideSlides } from './slides/decide.ts';
import { slides } from './slides/feature.ts';
import type { ClassState } from './state.ts';
import { decideTimer } from './timer/decide.ts';
import { timer } from './timer/feature.ts';
import { decideVisits } from './visits/decide.ts';
import { visits } from './visits/feature.ts';

type Decide<C> = (state: ClassState, command: C, by: MemberId, context: Context) => Decision;

const on = <C extends Typed, E extends Typed>(feature: Feature<C, E>, decide: Decide<C>) =>
  [feature, decide] as unknown as readonly [AnyFeature, Decide<MemberCommand>];

/** What a class decides on the commands of each feature, once the rule is kept. Browsers only fold what was decided, and load none of this. */
const decisions: ReadonlyMap<AnyFeature, Decide<MemberCommand>> = new Map([
  on(attendance, decideAttendance),
  on(board, decideBoard),
  on(captions, decideCaptions),
  on(chat, decideChat),
  on(exclusion, decideExclusion),
  on(floor, decideFloor),
  on(groups, decideGroups),
  on(hands, decideHands),
  on(level, decideLevel),
  on(lobby, decideLobby),
  on(locks, decideLocks),
  on(media, decideMedia),
  on(order, decideOrder),
  on(pegs, decidePegs),
  on(polls, decidePolls),
  on(reactions, decideReactions),
  on(recording, decideRecording),
  on(session, decideSession),
  on(slides, decideSlides),
  on(timer, decideTimer),
  on(visits, decideVisits),
]);

/** And on what the school itself reports. */
const reports: {
  readonly [T in SchoolCommand['type']]: (
    state: ClassState,
    report: CommandOf<T>,
    context: Context,
  ) => Decision;
} = {
  'attendance.hold': decideHold,
  'attendance.resume': decideResume,
  'chat.forbid-peers': ({ chat: { peersForbidden } }, { forbidden }) =>
    set(peersForbidden, forbidden, { type: 'chat.peers-forbidden', forbidden }),
  'groups.over': (state, _report, context) => decideOver(state, context),
  'level.give': giveLevel,
  'lobby.gone': (state, { member }) => decideLobbyGone(state, member),
  media: decideMediaReport,
  'polls.count': decideCount,
  'polls.close': decideClose,
  'polls.ask-again': decideAskAgain,
  'polls.refresh': decideRefresh,
  presence: decidePresence,
  reactions: decideReacted,
  prepare: decidePrepare,
};

/** Whether a command is one that only the school itself sends. */
export const isReport = (command: { readonly type: string }): command is SchoolCommand =>
  Object.hasOwn(reports, command.type);

export const decideReport = (state: ClassState, report: SchoolCommand, context: Context): Decision =>
  (reports[report.type] as (state: ClassState, report: Command, context: Context) => Decision)(
    state,
    report,
    context,
  );

export function decideCommand(
  state: ClassState,
  command: MemberCommand,
  by: MemberId,
  context: Context,
): Decision {
  const decide = decisions.get(featureOfCommand(command.type));
  if (!decide) throw new Error(`Nobody decides on ${command.type}.`);
  return decide(state, command, by, context);
}
