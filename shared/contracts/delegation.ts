import { z } from 'zod';
import { Role } from '#shared/contracts/decision-rule';

/** Somebody decides in the place of somebody else for a while. It lends the lender's own roles, never borrowed ones. */
export const Delegation = z.strictObject({
  id: z.string(),
  /** Names of people. */
  from: z.string(),
  to: z.string(),
  roles: z.array(Role),
  since: z.iso.datetime(),
  until: z.iso.datetime(),
  /** The only run it is good for; null: every run. */
  runId: z.string().nullable(),
});
export type Delegation = z.infer<typeof Delegation>;

/** POST /v1/delegations */
export const NewDelegation = z.strictObject({
  /** Name of the person who is to decide. */
  to: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^\P{Cc}*$/u, 'holds no control characters'),
  roles: z.array(Role).min(1).max(10),
  /** Default: at once. */
  since: z.iso.datetime({ offset: true }).optional(),
  /** At most 90 days after it begins. */
  until: z.iso.datetime({ offset: true }),
  runId: z.string().max(200).nullish(),
});
export type NewDelegation = z.infer<typeof NewDelegation>;
