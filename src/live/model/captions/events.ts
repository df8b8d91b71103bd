import type { GroupId } from '../groups/ids.ts';
import type { MemberId } from '../ids.ts';
import type { Text } from '../text.ts';
import type { Language } from './languages.ts';

export type CaptionsEvent =
  | { readonly type: 'captions.changed'; readonly language: Language | null }
  | {
      readonly type: 'captions.said';
      readonly member: MemberId;
      readonly text: Text;
      readonly group?: GroupId;
    };
