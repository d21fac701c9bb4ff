import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RunView } from '#shared/contracts/run';
import { isTerminal } from '#shared/policies/run-state';
import { askJson } from '../ask/ask';

export interface RunFilter {
  readonly state: string;
  readonly vertical: string;
  readonly text: string;
}

interface Page {
  readonly runs: readonly RunView[];
  readonly next: string | null;
}

const liveMs = 4_000;

/** Newest first, page by page; asked again while any of them is under way. */
export function useRuns(filter: RunFilter) {
  return useInfiniteQuery({
    queryKey: ['runs', filter],
    queryFn: ({ pageParam }) => askJson<Page>(`/runs?${queryOf(filter, pageParam)}`),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page) => last.next,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ runs }) => runs.some(run => !isTerminal(run.state))) ? liveMs : false,
  });
}

function queryOf({ state, vertical, text }: RunFilter, before: string | null): URLSearchParams {
  const given = Object.entries({ state, vertical, text: text.trim(), before: before ?? '' });
  return new URLSearchParams(given.filter(([, value]) => value !== ''));
}

export interface Vertical {
  readonly name: string;
  readonly title: string;
  readonly questions: number;
}

export function useVerticals() {
  return useQuery({
    queryKey: ['verticals'],
    queryFn: async () => (await askJson<{ verticals: Vertical[] }>('/verticals')).verticals,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSamples() {
  return useQuery({
    queryKey: ['corpora'],
    queryFn: async () => (await askJson<{ samples: string[] }>('/corpora')).samples,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
