import * as z from 'zod/mini';

/** What a pupil has ticked on one course day, kept on their device: nobody else reads it. */
export const progress = z.object({
  /** Ids of the sessions that they call finished. */
  finished: z.readonly(z.array(z.string())),
  /** `session/position` of each « Je sais … » that they ticked. */
  checked: z.readonly(z.array(z.string())),
});

export type Progress = z.output<typeof progress>;

export const noProgress: Progress = { finished: [], checked: [] };

/** Reads what a device kept; what it cannot read counts as nothing done. */
export function parseProgress(kept: string | null): Progress {
  try {
    return progress.parse(JSON.parse(kept ?? ''));
  } catch {
    return noProgress;
  }
}

const toggled = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

export const toggleFinished = (state: Progress, session: string): Progress => ({
  ...state,
  finished: toggled(state.finished, session),
});

export const checkKey = (session: string, position: number): string => `${session}/${position}`;

export const toggleCheck = (state: Progress, key: string): Progress => ({
  ...state,
  checked: toggled(state.checked, key),
});

/** The first session not yet finished; undefined when the day is done. */
export function nextSession<S extends { readonly id: string }>(
  sessions: readonly S[],
  state: Progress,
): S | undefined {
  return sessions.find(({ id }) => !state.finished.includes(id));
}
