import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error';

/** Only what may pass by itself is tried again. */
const passing = new Set(['api.unreachable', 'storage.unavailable', 'temporal.unavailable', 'request.too-many']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 1_000,
      retry: (failures, thrown) => failures < 5 && thrown instanceof ProblemError && passing.has(thrown.problem.code),
      retryDelay: failures => Math.min(1_000 * 2 ** failures, 10_000),
    },
  },
});
