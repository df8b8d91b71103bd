import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Clock } from '#kit/model/clock.ts';
import { Refusal } from '#kit/model/errors.ts';
import { mount } from '#kit/server/http/mount.ts';
import { liveErrors } from '../../model/errors.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { contentOf } from '../../model/slides/content.ts';
import {
  listMissingPictures,
  putPages,
  putPicture,
  readPage,
  showPage,
} from '../../model/slides/contract.ts';
import { deckOf, maySee } from '../../model/slides/select.ts';
import type { Place } from '../../model/slides/state.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import type { Lesson } from '../deps.ts';
import type { LiveRoom } from '../room.ts';
import { TokenBuckets } from '../viewers/token-buckets.ts';
import type { PageCache } from './cache.ts';
import { readPicture } from './picture.ts';
import type { KeptPage, SlideStore } from './store.ts';

export interface SlideRouteDeps extends Pick<LiveRoom, 'whoAsks' | 'stateOf'> {
  readonly clock: Clock;
  readonly lessonOf: (classroom: ClassroomId) => Promise<Lesson | undefined>;
  readonly store: SlideStore;
  readonly cache: PageCache;
}

/** A strip of thumbnails asks for a whole deck at once. */
const looksEach = { burst: 240, perSecond: 20 };
/** As fast as a browser draws them, and faster. */
const writesEach = { burst: 60, perSecond: 15 };

/** What a page is, whatever its bytes: nothing that runs, and in no other page. */
const asPicture = {
  'cache-control': 'private, max-age=31536000, immutable',
  'content-security-policy': "default-src 'none'; sandbox",
} as const;

export function mountSlides(app: FastifyInstance, deps: SlideRouteDeps): void {
  const { store } = deps;
  const [looks, writes] = [new TokenBuckets(deps.clock, looksEach), new TokenBuckets(deps.clock, writesEach)];
  const asStaff = async (request: FastifyRequest, classroom: ClassroomId) => {
    const { member, state } = await enter(deps, request, classroom, writes);
    if (!isStaff(state, member)) throw new Refusal(liveErrors['live.not-allowed']);
    return await schoolOf(deps, classroom);
  };
  const asViewer = async (request: FastifyRequest, classroom: ClassroomId, place: Place) => {
    const { member, state } = await enter(deps, request, classroom, looks);
    if (!maySee(state, member, place)) throw new Refusal(liveErrors['live.no-such-slides']);
    return await pageAt(deps, classroom, state, place);
  };

  mount(
    app,
    listMissingPictures,
    ({ request, params }) => asStaff(request, params.classroom),
    async ({ access: school, body }) => ({ missing: await store.missing(school, body.pictures) }),
  );
  mount(
    app,
    putPicture,
    ({ request, params }) => asStaff(request, params.classroom),
    async ({ access: school, params: { classroom, picture: hash }, body }) => {
      const bytes = Buffer.from(body);
      const picture = readPicture(bytes);
      if (!picture || sha256(bytes) !== hash) throw new Refusal(liveErrors['live.bad-page']);
      const kept = await store.keepPicture(school, classroom, { ...picture, hash, bytes });
      if (!kept) throw new Refusal(liveErrors['live.slides-full']);
      return undefined;
    },
  );
  mount(
    app,
    putPages,
    ({ request, params }) => asStaff(request, params.classroom),
    async ({ access: school, params: { classroom, content }, body: { pages } }) => {
      if (contentOf(pages) !== content) throw new Refusal(liveErrors['live.bad-page']);
      const outcome = await store.keepPages(school, classroom, content, pages);
      if (outcome === 'missing') throw new Refusal(liveErrors['live.missing-pages']);
      if (outcome === 'full') throw new Refusal(liveErrors['live.slides-full']);
      return undefined;
    },
  );
  mount(
    app,
    showPage,
    ({ request, params }) => asViewer(request, params.classroom, params),
    ({ access: { type, picture }, reply }) => reply.headers(asPicture).type(type).send(picture),
  );
  mount(
    app,
    readPage,
    ({ request, params }) => asViewer(request, params.classroom, params),
    ({ access: { text }, reply }) => {
      reply.header('cache-control', asPicture['cache-control']);
      return { text };
    },
  );
}

async function enter(
  { whoAsks, stateOf }: SlideRouteDeps,
  request: FastifyRequest,
  classroom: ClassroomId,
  pace: TokenBuckets,
): Promise<{ member: MemberId; state: ClassState }> {
  const { member } = await whoAsks(request, classroom);
  if (!pace.take(`${member} ${classroom}`)) throw new Refusal(liveErrors['live.too-fast']);
  const state = await stateOf(classroom);
  if (state === null) throw new Refusal(liveErrors['live.no-such-class']);
  return { member, state };
}

async function schoolOf({ lessonOf }: SlideRouteDeps, classroom: ClassroomId): Promise<string> {
  const lesson = await lessonOf(classroom);
  if (!lesson) throw new Refusal(liveErrors['live.no-such-class']);
  return lesson.school;
}

async function pageAt(
  { store, cache }: SlideRouteDeps,
  classroom: ClassroomId,
  { slides }: ClassState,
  { deck: id, page }: Place,
): Promise<KeptPage> {
  const content = deckOf(slides, id)?.content;
  const found =
    content &&
    (await cache.get(`${classroom} ${content} ${page}`, () => store.page(classroom, content, page)));
  if (!found) throw new Refusal(liveErrors['live.no-such-slides']);
  return found;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');
