import { addressOf } from '#kit/web/api.ts';
import type { ClassroomId } from '../../model/ids.ts';
import { showPage } from '../../model/slides/contract.ts';
import type { Place } from '../../model/slides/state.ts';

/** Where the picture of a page is. What is there never changes. */
export const pictureAt = (classroom: ClassroomId, { deck, page }: Place): string =>
  addressOf(showPage, { params: { classroom, deck, page } });
