import { useMemo } from 'react';
import { groupOf } from '../../model/groups/select.ts';
import type { MemberId } from '../../model/ids.ts';
import { has, membersOf } from '../../model/record.ts';
import { useClassState, useHere, useMedia } from '../classroom/here.ts';
import { useStore } from '../store.ts';
import { type Stage, stageOf } from './stage.ts';

export type Mode = 'speaker' | 'grid';

/** What the screen of this viewer shows now. */
export function useStage(mode: Mode, slide: boolean, board: boolean): Stage {
  const { me, session } = useHere();
  const spared = useStore(session.comfort.view, ({ effort }) => effort === 'spared');
  const state = useClassState();
  const { roster, present, floor, media } = state;
  const { run } = state.groups;
  const faces = useMedia((view) => view.faces);
  const voices = useMedia((view) => view.voices);
  return useMemo(() => {
    const group = groupOf({ groups: { draft: null, run } }, me);
    const beside = (member: MemberId) => groupOf({ groups: { draft: null, run } }, member) === group;
    const staff: readonly MemberId[] = roster.staff.filter(
      (member) => member === me || (has(present, member) && beside(member)),
    );
    const showing = (kind: 'camera' | 'screen') =>
      [...faces].filter(([, face]) => face[kind] !== null).map(([member]) => member);
    return stageOf({
      viewer: me,
      mode,
      media: media.up,
      slide,
      board,
      staff,
      holders: floor.holders.filter(beside),
      cameras: showing('camera').sort(),
      screens: showing('screen'),
      together: group && run ? membersOf(run.members).filter(beside) : null,
      spared,
      lastVoice: voices.find((member) => staff.includes(member)) ?? null,
    });
  }, [me, mode, slide, board, roster, present, run, floor.holders, media.up, faces, voices, spared]);
}
