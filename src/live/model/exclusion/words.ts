import type { Words } from '../feature.ts';
import { has, mapRecord } from '../record.ts';
import { openIf, openText } from '../text.ts';
import type { ExclusionCommand } from './commands.ts';
import type { ExclusionEvent } from './events.ts';

export const exclusionWords: Words<ExclusionCommand, ExclusionEvent> = {
  redact: (event, { exclusions }, unseal) =>
    event.type === 'exclusion.set' && event.name
      ? { ...event, name: openIf(has(exclusions, event.member), event.name, unseal) }
      : event,
  open: ({ exclusions }, unseal) => ({
    exclusions: mapRecord(exclusions, (out) => ({ ...out, name: out.name && openText(out.name, unseal) })),
  }),
};
