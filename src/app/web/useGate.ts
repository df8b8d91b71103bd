import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepPassOf } from '#gate/web/inside/keep-pass.ts';
import { stayInside } from '#gate/web/inside/stay.ts';
import { sessionQuery } from '#people/web/data.ts';

/** What an open page owes the gate: a pass for who signs in, and an entry that goes on. */
export function useGate(): void {
  const { data: session } = useQuery(sessionQuery);
  const { id, name, level, role } = session?.person ?? {};
  useEffect(() => {
    const hasPlace = role === 'pupil' || role === 'teacher';
    if (id !== undefined && name !== undefined && level !== undefined && hasPlace) {
      void keepPassOf({ name, level });
    }
  }, [id, name, level, role]);
  useEffect(stayInside, []);
}
