import { type Instant, minutes } from '#kit/model/clock.ts';
import type { LessonId } from '../../model/ids.ts';
import type { Level } from '../../model/roles.ts';
import type { DemoSchool } from './schools.ts';

const SLOT_MS = minutes(55);
const AHEAD = 3;

export interface DemoLesson {
  readonly id: LessonId;
  readonly subject: string;
  readonly title: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Which of the first two teachers leads; the other is there too. */
  readonly leader: 0 | 1;
}

type Topic = readonly [subject: string, title: string];

/** By turns of the first teacher and of the second. */
const topics: Record<Level, readonly Topic[]> = {
  ecole: [
    ['Mathématiques', 'Partager une pizza\u00a0: les fractions'],
    ['Français', 'Le journal d’un chat\u00a0: lire et raconter'],
    ['Sciences', 'D’où vient la pluie\u202f?'],
    ['Histoire', 'Charlemagne et l’école'],
    ['Français', 'Accorder le verbe avec son sujet'],
    ['Arts plastiques', 'Dessiner la cour de récréation'],
  ],
  college: [
    ['Mathématiques', 'Nombres relatifs\u00a0: au-dessous de zéro'],
    ['Histoire-géographie', 'Vivre dans une ville du Moyen Âge'],
    ['Physique-chimie', 'Ce qui flotte et ce qui coule'],
    ['Français', 'Écrire un récit d’aventures'],
    ['SVT', 'Respirer dans l’eau'],
    ['Anglais', 'Telling the time, telling a story'],
  ],
  lycee: [
    ['Mathématiques', 'Fonctions\u00a0: lire une courbe'],
    ['Français', 'Le théâtre de Molière\u00a0: faire rire pour dire'],
    ['SNT', 'Comment une adresse trouve sa machine'],
    ['Histoire-géographie', 'La Méditerranée médiévale'],
    ['Physique-chimie', 'Décrire un mouvement'],
    ['SES', 'Comment se fixe un prix'],
  ],
};

/** The lesson that is on at an instant, and those that follow it without a break. */
export function lessonsAround(school: DemoSchool, instant: Instant): DemoLesson[] {
  const current = Math.floor(instant / SLOT_MS);
  return Array.from({ length: 1 + AHEAD }, (_, i) => lessonAt(school, current + i));
}

function lessonAt({ level, group }: DemoSchool, slot: number): DemoLesson {
  const list = topics[level];
  const turn = slot % list.length;
  const [subject, title] = list[turn] ?? ['', ''];
  return {
    id: `demo-${level}-${group.id}-${slot}` as LessonId,
    subject,
    title,
    startsAt: slot * SLOT_MS,
    endsAt: (slot + 1) * SLOT_MS,
    leader: turn % 2 === 0 ? 0 : 1,
  };
}
