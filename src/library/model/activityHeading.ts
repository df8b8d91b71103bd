import type { ActivityKind } from './course.ts';

const kindOf: Readonly<Record<string, ActivityKind>> = { Lire: 'read', Écouter: 'listen', Faire: 'do' };

const form = /^(Lire|Écouter|Faire) · (\d{1,2})\u00a0min · (.+)$/u;

/** `Lire · 10 min · L’histoire`, with a hard space before `min`; undefined when the heading has another form. */
export function parseActivityHeading(
  text: string,
): { kind: ActivityKind; minutes: number; title: string } | undefined {
  const [, verb, minutes, title] = form.exec(text) ?? [];
  const kind = kindOf[verb ?? ''];
  return kind && title ? { kind, minutes: Number(minutes), title: title.trim() } : undefined;
}
