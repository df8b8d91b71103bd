import type { MemberId } from '../../model/ids.ts';

/** What owns the screen, and who is beside it. */
export type Stage =
  /** No sound and no image now: the class goes on in writing. */
  | { readonly kind: 'words' }
  /** Nobody of the staff is here. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'teacher'; readonly teacher: MemberId; readonly beside: readonly MemberId[] }
  /** Pupils have the floor. */
  | { readonly kind: 'floor'; readonly main: MemberId; readonly beside: readonly MemberId[] }
  | { readonly kind: 'screen'; readonly by: MemberId; readonly beside: readonly MemberId[] }
  /** The viewer shares: showing it again would be a hall of mirrors. */
  | { readonly kind: 'own-screen'; readonly beside: readonly MemberId[] }
  /** A page of the slides; it needs no media engine. */
  | { readonly kind: 'slide'; readonly beside: readonly MemberId[] }
  /** A board; it needs no media engine either. */
  | { readonly kind: 'board'; readonly beside: readonly MemberId[] }
  | { readonly kind: 'grid'; readonly faces: readonly MemberId[] };

export interface Scene {
  readonly viewer: MemberId;
  readonly mode: 'speaker' | 'grid';
  /** Whether the media engine runs. */
  readonly media: boolean;
  /** Whether a page of the slides is before the viewer. */
  readonly slide: boolean;
  /** Whether a board is, which comes before all else that is shared. */
  readonly board: boolean;
  /** Staff who are here, in the roster's order. */
  readonly staff: readonly MemberId[];
  readonly holders: readonly MemberId[];
  /** Everybody whose camera shows, in the roster's order. */
  readonly cameras: readonly MemberId[];
  readonly screens: readonly MemberId[];
  /** Who is in the viewer's group, which sits together; null with the class. */
  readonly together: readonly MemberId[] | null;
  /** The device bears only a few pictures. */
  readonly spared: boolean;
  /** The staff member who spoke last, if any did. */
  readonly lastVoice: MemberId | null;
}

/** So many faces a weak device can bear; who holds the floor and the staff come first. */
const SPARED_FACES = 4;

export function stageOf(scene: Scene): Stage {
  if (!scene.media && scene.board) return { kind: 'board', beside: [] };
  if (!scene.media) return scene.slide ? { kind: 'slide', beside: [] } : { kind: 'words' };
  const { viewer, staff, holders } = scene;
  const teacher = mainTeacher(scene);
  const shown = scene.screens.find((member) => member !== viewer);
  const seen = scene.together === null ? staff : [...staff, ...scene.together];
  const colleagues = seen.filter((member) => member !== teacher && scene.cameras.includes(member));
  if (scene.board)
    return { kind: 'board', beside: few(scene, distinct([teacher, ...holders, ...colleagues])) };
  if (shown !== undefined) {
    return { kind: 'screen', by: shown, beside: few(scene, distinct([teacher, ...holders, ...colleagues])) };
  }
  if (scene.screens.includes(viewer)) {
    return {
      kind: 'own-screen',
      beside: few(
        scene,
        distinct([...holders, ...colleagues, ...scene.cameras]).filter((m) => m !== viewer),
      ),
    };
  }
  if (scene.slide) {
    return { kind: 'slide', beside: few(scene, distinct([teacher, ...holders, ...colleagues])) };
  }
  if (scene.together !== null || scene.mode === 'grid') {
    const others = scene.together ?? [];
    return { kind: 'grid', faces: few(scene, distinct([...staff, ...holders, ...others, ...scene.cameras])) };
  }
  if (holders.length > 0) return floorOf(scene, teacher);
  if (teacher === null) return { kind: 'nobody' };
  return { kind: 'teacher', teacher, beside: colleagues };
}

/** A teacher looks at a pupil who can be seen, everybody else at the teacher. */
function floorOf({ viewer, staff, holders, cameras }: Scene, teacher: MemberId | null): Stage {
  const seen = staff.includes(viewer) ? holders.find((member) => cameras.includes(member)) : undefined;
  const main = seen ?? teacher ?? holders[0];
  if (main === undefined) return { kind: 'nobody' };
  return { kind: 'floor', main, beside: distinct([...holders, teacher]).filter((m) => m !== main) };
}

/** Of several teachers, the one who spoke last, then one whose camera shows. */
function mainTeacher({ staff, cameras, lastVoice }: Scene): MemberId | null {
  if (lastVoice !== null && staff.includes(lastVoice)) return lastVoice;
  return staff.find((member) => cameras.includes(member)) ?? staff[0] ?? null;
}

const few = ({ spared }: Scene, members: MemberId[]): MemberId[] =>
  spared ? members.slice(0, SPARED_FACES) : members;

function distinct(members: readonly (MemberId | null)[]): MemberId[] {
  return [...new Set(members.filter((member) => member !== null))];
}
