import { z } from 'zod';
import { Role } from '#shared/contracts/decision-rule';

/** What an API key may do besides deciding. */
export const KeyRole = z.enum(['owner', 'member', 'reader']);
export type KeyRole = z.infer<typeof KeyRole>;

/** A person of a tenant, known by an API key. */
export const PersonView = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: KeyRole,
  roles: z.array(Role),
  email: z.string().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type PersonView = z.infer<typeof PersonView>;

const roles = z
  .array(Role)
  .max(10)
  .transform(all => [...new Set(all)]);
const email = z.email('is an e-mail address').max(254);

/** POST /v1/people */
export const NewPerson = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(200)
      // It stands in decision records and on screens.
      .regex(
        /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,'’_@+()-]*$/u,
        'begins with a letter or digit and holds no control characters',
      ),
    role: KeyRole,
    roles: roles.default([]),
    email: email.optional(),
  })
  .refine(({ role, roles: given }) => role !== 'reader' || given.length === 0, {
    path: ['roles'],
    message: 'is empty for a reader, who may not decide',
  });
export type NewPerson = z.infer<typeof NewPerson>;

/** PATCH /v1/people/:id */
export const PersonChange = z.strictObject({ roles: roles.optional(), email: email.nullish() });
export type PersonChange = z.infer<typeof PersonChange>;

/** The plain key is shown once and stored nowhere. */
export const AddedPerson = z.strictObject({ id: z.string(), key: z.string() });
export type AddedPerson = z.infer<typeof AddedPerson>;
