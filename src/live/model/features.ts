import { attendance } from './attendance/feature.ts';
import type { Audience } from './audience.ts';
import { board } from './board/feature.ts';
import { captions } from './captions/feature.ts';
import { chat } from './chat/feature.ts';
import type { ClientCommand } from './command.ts';
import type { ClassEvent } from './event.ts';
import { exclusion } from './exclusion/feature.ts';
import type { Feature, Rule } from './feature.ts';
import { floor } from './floor/feature.ts';
import { groups } from './groups/feature.ts';
import { hands } from './hands/feature.ts';
import type { MemberId } from './ids.ts';
import { level } from './level/feature.ts';
import { lobby } from './lobby/feature.ts';
import { locks } from './locks/feature.ts';
import { media } from './media/feature.ts';
import { order } from './order/feature.ts';
import { pegs } from './pegs/feature.ts';
import { polls } from './polls/feature.ts';
import { presence } from './presence/feature.ts';
import { reactions } from './reactions/feature.ts';
import { recording } from './recording/feature.ts';
import { session } from './session/feature.ts';
import { slides } from './slides/feature.ts';
import { timer } from './timer/feature.ts';
import { visits } from './visits/feature.ts';

/** All that a class can do. */
const all = [
  session,
  presence,
  lobby,
  hands,
  floor,
  media,
  chat,
  exclusion,
  locks,
  order,
  slides,
  board,
  polls,
  timer,
  reactions,
  attendance,
  recording,
  level,
  pegs,
  visits,
  groups,
  captions,
] as const;

// biome-ignore lint/suspicious/noExplicitAny: the tables below hand each feature only what is its own
export type AnyFeature = Feature<any, any>;

export const features: readonly AnyFeature[] = all;

type Part = 'rules' | 'audiences';
type TypesOf<F, P extends Part> = F extends AnyFeature ? keyof F[P] & string : never;

/** The feature of each type. Does not compile when there is a type that no feature has. */
function tableOf<Type extends TypesOf<(typeof all)[number], P>, P extends Part>(part: P) {
  const types = (feature: AnyFeature) => Object.keys(feature[part]) as Type[];
  return new Map(features.flatMap((feature) => types(feature).map((type) => [type, feature] as const)));
}

const byCommand = tableOf<ClientCommand['type'], 'rules'>('rules');
const byEvent = tableOf<ClassEvent['type'], 'audiences'>('audiences');

function find<Type extends string>(table: ReadonlyMap<Type, AnyFeature>, type: Type): AnyFeature {
  const feature = table.get(type);
  if (!feature) throw new Error(`No feature of a class knows ${type}.`);
  return feature;
}

export const featureOfCommand = (type: ClientCommand['type']) => find(byCommand, type);
export const featureOfEvent = (type: ClassEvent['type']) => find(byEvent, type);

/** Who may send a command, and when. */
export const ruleOfCommand = (type: ClientCommand['type']): Rule =>
  featureOfCommand(type).rules[type] as Rule;

/** All that can happen in a class, by name. */
export const eventTypes: readonly ClassEvent['type'][] = [...byEvent.keys()];

export const audiencesOf = (event: ClassEvent): readonly Audience[] =>
  featureOfEvent(event.type).audiences[event.type]?.(event) ?? [];

/**
 * Whose audiences may differ after an event: they are sent a fresh snapshot in its place (and whoever
 * resumes across it, too). Everybody else's stay what they were.
 */
export const movedBy = (event: ClassEvent): 'everyone' | readonly MemberId[] =>
  featureOfEvent(event.type).moves?.(event) ?? [];
