import { useQuery } from '@tanstack/react-query';
import { call } from '#kit/web/api.ts';
import { readPage } from '../../model/slides/contract.ts';
import { useHere } from '../classroom/here.ts';
import type { Look } from './look.ts';

/** The words of a page; empty until they are here. */
export function usePageWords({ deck, page }: Look): string {
  const { classroom } = useHere();
  const { data } = useQuery({
    queryKey: ['live', 'slide-words', classroom, deck.id, page],
    queryFn: ({ signal }) => call(readPage, { params: { classroom, deck: deck.id, page } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.text ?? '';
}
