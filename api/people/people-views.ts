import { z } from 'zod';
import { PersonView } from '#shared/contracts/person';

/** GET /v1/people: also those who were removed, last. */
export const PeopleView = z.strictObject({ people: z.array(PersonView) });

/** DELETE /v1/people/:id and /v1/delegations/:id */
export const RemovedView = z.strictObject({ id: z.string() });
