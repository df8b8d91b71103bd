import * as z from 'zod/mini';
import { route } from '#kit/model/contract.ts';
import { classroomId } from '../ids.ts';
import { contentHash, deckId, MOST_PAGES } from './ids.ts';

export const pictureTypes = ['image/webp', 'image/jpeg'] as const;

/** Bytes of a picture. A page of 1600 pixels takes a tenth of it. */
export const MOST_BYTES = 1_000_000;

/** Characters of a page's words. */
export const MOST_WORDS = 4_000;

const inClass = { classroom: classroomId };
const place = z.object({
  ...inClass,
  deck: deckId,
  page: z.coerce.number().check(z.int(), z.gte(1), z.lte(MOST_PAGES)),
});

const upToAllPages = [z.minLength(1), z.maxLength(MOST_PAGES)] as const;

export const listMissingPictures = route({
  method: 'POST',
  path: '/api/classrooms/:classroom/slides/missing',
  summary: 'Which of these pictures the school does not hold yet. For the staff of the class.',
  params: z.object(inClass),
  body: z.object({ pictures: z.array(contentHash).check(...upToAllPages) }),
  reply: z.object({ missing: z.array(contentHash) }),
});

export const putPicture = route({
  method: 'PUT',
  path: '/api/classrooms/:classroom/slides/pictures/:picture',
  summary:
    'Give the school the picture of a page, under its SHA-256 in base64url. For the staff of the class.',
  params: z.object({ ...inClass, picture: contentHash }),
  takes: { types: pictureTypes, limit: MOST_BYTES },
  body: z.instanceof(Uint8Array),
});

export const putPages = route({
  method: 'PUT',
  path: '/api/classrooms/:classroom/slides/contents/:content',
  summary:
    'The pages of a deck, in order, whose pictures the school holds; `slides.add` then brings it into the class.',
  params: z.object({ ...inClass, content: contentHash }),
  body: z.object({
    pages: z
      .array(z.object({ picture: contentHash, text: z.string().check(z.maxLength(MOST_WORDS)) }))
      .check(...upToAllPages),
  }),
});

export const showPage = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/slides/:deck/pages/:page',
  summary: 'The picture of a page, for the staff, and for whoever is in the class and may see it now.',
  params: place,
  gives: pictureTypes,
});

export const readPage = route({
  method: 'GET',
  path: '/api/classrooms/:classroom/slides/:deck/pages/:page/text',
  summary: 'The words of a page, for whom its picture is shown to.',
  params: place,
  reply: z.object({ text: z.string() }),
});
