import { OWN_COST } from '#live/model/ladder/constants.ts';
import { costOf } from '#live/model/ladder/cost.ts';
import { figures } from './figures.ts';

interface Assumption<T> {
  readonly what: string;
  readonly value: T;
  /** Where it was published, or `assumed` and why. */
  readonly source: string;
}

function assume<const T>(what: string, value: T, source: string): Assumption<T> {
  return { what, value, source };
}

const CLASS = 25;
const perPerson = ([0, 1, 2, 3] as const).map((level) =>
  Math.round(costOf(level, CLASS) / CLASS / 1_000),
) as [number, number, number, number];

const calculation = 'the independent calculation that the design of the gate rests on';

/** Everything that the simulation takes for granted. Shares are numbers in [0, 1]. */
export const assumptions = {
  lessonMinutes: assume('Length of a lesson, minutes', 55, 'published as the typical length in 2021'),
  lessonStart: assume('Beginning of the first lesson', '08:30', 'the press of 6 April 2021'),
  classSize: assume('People in a class, teacher included', CLASS, 'published as the typical class in 2021'),
  enoughPupils: assume('A lesson is taught with this share of its roster inside', 0.8, calculation),
  arrivalSpread: assume('Standard deviation of arrivals around the lesson, minutes', 4, calculation),
  teacherLead: assume('Teachers come before their pupils, minutes', 3, calculation),
  drain: assume('Everybody could be let in within, seconds', 2_400, calculation),

  territory: assume(
    'Pupils live where people live',
    'share of the legal population, metropolitan France and overseas départements',
    'assumed; populations by Insee, in @etalab/decoupage-administratif under Licence Ouverte',
  ),
  pupils: assume('Pupils', figures.pupils.value, figures.pupils.source),
  pupilsFirstDegree: assume(
    'Of these at école',
    figures.pupilsFirstDegree.value,
    figures.pupilsFirstDegree.source,
  ),
  schoolsFirstDegree: assume('Écoles', figures.schoolsFirstDegree.value, figures.schoolsFirstDegree.source),
  pupilsPerSecondarySchool: assume('Pupils of a collège or lycée', 540, 'assumed'),
  classSizeSpread: assume('A class has up to so many pupils more or fewer, lifelike', 4, 'assumed'),
  cells: assume(
    'Each académie has its own gate, origin and share of the capacity',
    'by its people',
    'assumed',
  ),
  clocks: assume(
    'All cells begin together, overseas too',
    'each by its own clock',
    'assumed, for one time axis',
  ),

  timetable: assume(
    'First lessons at collège and lycée, minutes from 8:30 and share; écoles begin at 8:30, lifelike',
    [
      [-30, 0.45],
      [0, 0.35],
      [30, 0.2],
    ],
    'assumed',
  ),
  withoutDevice: assume('Pupils who have no device or no line and do not come, lifelike', 0.05, 'assumed'),
  otherwiseAbsent: assume('Pupils who do not come for another reason, lifelike', 0.04, 'assumed'),
  absentTeachers: assume('Teachers who do not come, lifelike', 0.02, 'assumed'),
  sharedDevice: assume(
    'Pupils who wait for a device that a brother or sister uses, lifelike',
    0.15,
    'assumed',
  ),
  sharedDeviceDelay: assume('Their mean delay, minutes, exponential', 8, 'assumed'),
  patience: assume('Mean wait after which one leaves, minutes, exponential, lifelike', 45, 'assumed'),
  comesBack: assume('Share of those who leave that comes back, lifelike', 0.7, 'assumed'),
  backAfter: assume('And after how long on average, minutes, exponential', 10, 'assumed'),
  passes: assume(
    'Share of people, teachers or pupils, who hold a pass in the nation',
    0.9,
    'assumed; --passes',
  ),

  poll: assume(
    'Seconds between two questions of a waiter under fifo and draw',
    20,
    'assumed: a usual waiting page',
  ),
  bulletinAge: assume(
    'Seconds that a bulletin is old when it is read, by one half of the readers and the other',
    [1, 2],
    'assumed: some read it through a cache that keeps it for a second',
  ),
  bulletinReads: assume(
    'Reading the bulletin counts among the requests at the origin',
    'no',
    'the design of the gate: any static server or CDN gives it',
  ),
  promisesFollowed: assume(
    'Of the waiters, one in so many is asked whether the stated times held',
    8,
    'assumed',
  ),
  leavers: assume(
    'Fifo, draw and the ideal pass over those who left, at no cost',
    'yes',
    'assumed, in their favour',
  ),
  reloadAfter: assume('Seconds until the first reload after an error, ± half', 8, 'assumed'),
  reloadGrowth: assume('Each further wait is longer by this factor', 1.4, 'assumed'),
  reloadLongest: assume('Longest mean wait between reloads, seconds', 120, 'assumed'),
  reloadGivesUp: assume('Share that gives up after an error', 0.03, 'assumed'),
  refusalCost: assume('An error costs the server this part of an entry', 0.03, 'assumed'),
  leastGoodput: assume('An overloaded server still lets in this part of its capacity', 0.1, 'assumed'),

  mediaCosts: assume(
    'What a person costs the media engine at the levels 0 to 3 of the ladder, in a class of 25, kilobytes of work a second',
    perPerson,
    'computed from the layers that the classroom sends and LiveKit’s published loads (docs/spec/ladder.md, L2). `bench class` measures less at the lower levels, see there: this is the more careful figure',
  ),
  ownCost: assume(
    'Of what a person costs who enters at level 0, the part that is not the media engine’s and that no level lowers',
    OWN_COST,
    'assumed, five times what is known: an entry takes about 8 ms of the school’s processor (session, lessons, class, people, stream; measured once on two cores), say 10 ms with the gate; level 0 takes 19 ms of the engine’s a second (by LiveKit’s published loads), so 190 ms in the 10 s within which the gate ascribes stress to an entry. Handshakes and pages are not known',
  ),
  ladderLag: assume(
    'Seconds from a step of the ladder until the school bears more entries',
    10,
    'assumed: the classes’ logs, the engine’s tracks and the gate’s signals follow within it',
  ),

  fairnessDays: assume('School days over which the worst mean rank is taken', 20, calculation),
  termDays: assume('School days of a term', 60, 'assumed: twelve weeks'),
  habit: assume(
    'Part of the variance of arrivals that is a person’s own, the same every day',
    0.5,
    'assumed',
  ),
} as const;
