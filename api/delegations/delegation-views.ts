import { z } from 'zod';
import { Delegation } from '#shared/contracts/delegation';

/** GET /v1/delegations: the next to end comes first. */
export const DelegationsView = z.strictObject({ delegations: z.array(Delegation) });
