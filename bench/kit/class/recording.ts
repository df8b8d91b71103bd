import { setTimeout as wait } from 'node:timers/promises';
import { button } from '../../../test/browser/kit/classroom.ts';
import type { Visit } from '../../../test/browser/kit/visit.ts';

const LOOK_AGAIN_MS = 2_000;

interface Kept {
  readonly recordings: readonly {
    readonly to: number | null;
    readonly parts: readonly { readonly from: number; readonly bytes: number }[];
  }[];
}

export async function beginRecording({ page }: Visit): Promise<void> {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Enregistrer la séance' }).click();
  await page.getByRole('button', { name: 'Enregistré' }).waitFor();
}

/** Ends it; gives the bytes that an hour of its sound would have. */
export async function endRecording(teacher: Visit, classroom: string): Promise<number> {
  await button(teacher, 'Enregistré').click();
  await button(teacher, 'Arrêter l’enregistrement').click();
  const look = async () => {
    const answer = await teacher.get(`/api/classrooms/${classroom}/recordings`);
    return ((await answer.json()) as Kept).recordings[0];
  };
  // The last pieces are sent when it has ended.
  for (let before = -1; ; await wait(LOOK_AGAIN_MS)) {
    const kept = await look();
    const [part] = kept?.parts ?? [];
    const to = kept?.to ?? null;
    if (part === undefined || to === null) continue;
    if (part.bytes === before) return (part.bytes / (to - part.from)) * 3_600_000;
    before = part.bytes;
  }
}
