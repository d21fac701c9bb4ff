import { z } from 'zod';
import { Persona } from '#shared/contracts/mrd';

const id = z.string().max(80);

export const DerivedPersona = z.strictObject({
  id,
  name: z.string().min(1).max(200),
  buyingRole: Persona.shape.buyingRole,
  claimIds: z.array(id).max(12),
});
export type DerivedPersona = z.infer<typeof DerivedPersona>;

/** Priority and its reason are counted from the claims, never told by an engine. */
export const DerivedRequirement = z.strictObject({
  kind: z.enum(['problem', 'rule']),
  statement: z.string().min(1).max(1_000),
  personaIds: z.array(id).max(8),
  claimIds: z.array(id).max(40),
  acceptanceSignal: z.string().min(1).max(600),
});
export type DerivedRequirement = z.infer<typeof DerivedRequirement>;

export const DerivedRequirements = z.strictObject({
  personas: z.array(DerivedPersona).max(40),
  requirements: z.array(DerivedRequirement).max(20),
});
export type DerivedRequirements = z.infer<typeof DerivedRequirements>;
