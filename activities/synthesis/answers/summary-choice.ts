import { z } from 'zod';

/** The claims that sum a document up, most telling first. */
export const SummaryChoice = z.strictObject({ claimIds: z.array(z.string().max(80)).max(12) });
export type SummaryChoice = z.infer<typeof SummaryChoice>;
