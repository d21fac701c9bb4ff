import type { ApiDependencies } from '#api/api-dependencies';
import { AssayError } from '#shared/errors/assay-error';

async function none(): Promise<never> {
  throw new AssayError('refresh.none');
}

/** Nothing is taken again by a schedule. */
export const noRefreshes: Pick<ApiDependencies, 'schedules' | 'refreshes'> = {
  schedules: {
    ...{ create: none, describe: none, setPaused: none, trigger: none, delete: none },
    list: async () => [],
  },
  refreshes: {
    ...{ begin: none, keepReport: none },
    find: async () => null,
    openRefresh: async () => null,
    runBefore: async () => null,
    reportOf: async () => null,
    list: async () => [],
  },
};
