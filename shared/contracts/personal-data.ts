import { z } from 'zod';

/** What happens to personal data of sources where their text is read: marks take its place, or it stays. */
export const PersonalDataPolicy = z.enum(['mask', 'keep']);
export type PersonalDataPolicy = z.infer<typeof PersonalDataPolicy>;
