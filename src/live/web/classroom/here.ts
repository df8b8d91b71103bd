import { createContext, useContext } from 'react';
import type { ClientCommand } from '../../model/command.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { type ClassState, emptyClass } from '../../model/state.ts';
import type { ClassSession } from '../class-session.ts';
import type { LogView } from '../log/class-log.ts';
import type { MediaView } from '../media/media-view.ts';
import type { Names } from '../roll/names.ts';
import type { Person } from '../roll/usePeople.ts';
import { useStore } from '../store.ts';

/** Where a page of a class is, and who reads it. */
export interface Here {
  readonly classroom: ClassroomId;
  readonly me: MemberId;
  /** Of who is signed in. */
  readonly ownName: string | null;
  readonly staff: boolean;
  readonly session: ClassSession;
  /** Of the roster, as the school names them. */
  readonly people: readonly Person[];
  readonly names: Names;
  readonly lesson: { readonly title: string; readonly subject: string } | null;
}

export const HereContext = createContext<Here | null>(null);

export function useHere(): Here {
  const here = useContext(HereContext);
  if (!here) throw new Error('outside of a class');
  return here;
}

export const useClassState = (): ClassState =>
  useStore(useHere().session.log.view, ({ state }) => state ?? emptyClass);

export const useLog = <S>(select: (view: LogView) => S): S => useStore(useHere().session.log.view, select);

export const useMedia = <S>(select: (view: MediaView) => S): S =>
  useStore(useHere().session.media.view, select);

/** Sends a command; a refusal is told above the lesson. True when it was accepted. */
export function useSend(): (command: ClientCommand) => Promise<boolean> {
  const { session } = useHere();
  return (command) => session.send(command);
}
