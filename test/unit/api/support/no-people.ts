import type { ApiDependencies } from '#api/api-dependencies';
import { AssayError } from '#shared/errors/assay-error';

async function nobody(): Promise<never> {
  throw new AssayError('person.not-found');
}

/** Nobody is let in, nothing is lent, and no run waits. */
export const noPeople: Pick<ApiDependencies, 'keys' | 'people' | 'delegations' | 'waiting' | 'supplied'> = {
  keys: { findByKey: async () => null, create: nobody },
  people: { list: async () => [], find: async () => null, change: nobody, remove: nobody },
  delegations: { grant: nobody, lentTo: async () => [], list: async () => [], end: async () => false },
  waiting: { list: async () => [] },
  supplied: { note: async () => undefined, known: async () => new Set() },
};
