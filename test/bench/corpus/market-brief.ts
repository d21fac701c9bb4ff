import type { z } from 'zod';
import type { Brief } from '#shared/contracts/brief';

/** A brief for the invented market. */
export const marketBrief: z.input<typeof Brief> = {
  title: 'Cold-chain watch for small warehouses',
  idea: 'A service by which small cold stores watch the temperature of their goods, handle alarms without a control room, and hand auditors a record they accept.',
  audience: ['warehouse managers', 'food safety officers'],
  geographies: ['the European Union', 'the United States'],
  competitors: ['Frostline', 'Kelvora', 'Thermowise', 'Northvault'],
  questions: ['What do operators pay per site and month for temperature monitoring?'],
};
