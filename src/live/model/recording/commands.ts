import * as z from 'zod/mini';

export const recordingCommands = [
  z.object({ type: z.literal('recording.start') }),
  z.object({ type: z.literal('recording.stop') }),
] as const;

export type RecordingCommand = z.infer<(typeof recordingCommands)[number]>;
