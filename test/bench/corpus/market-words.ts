/** The words of an invented market, software for cold-chain logistics, in which nothing is about anybody real. */
export const vendors = [
  'Frostline',
  'Kelvora',
  'ParcelPole',
  'Northvault',
  'Icebridge',
  'Thermowise',
  'Colderra',
  'Palletly',
  'Reefer One',
  'Glaciant',
  'Sensorium Cold',
  'Brinetrack',
] as const;

export const publishers = [
  { name: 'Harbour Research', kind: 'analyst' },
  { name: 'Polar Market Institute', kind: 'analyst' },
  { name: 'Logistics Weekly', kind: 'news' },
  { name: 'The Warehouse Post', kind: 'news' },
  { name: 'Federal Office for Food Transport', kind: 'regulator' },
  { name: 'Coldstore Operators Association', kind: 'survey' },
  { name: 'Institute for Transport Studies', kind: 'academic' },
  { name: 'Shippers Forum', kind: 'community' },
] as const;

export const places = ['the United States', 'the European Union', 'Germany', 'Poland', 'Canada', 'Japan'] as const;

export const roles = [
  'warehouse managers',
  'quality managers',
  'fleet dispatchers',
  'pharmacists',
  'food safety officers',
] as const;

export const products = [
  'temperature monitoring',
  'route planning for refrigerated trucks',
  'audit trails for vaccines',
  'alarm handling in cold stores',
  'energy control of freezers',
] as const;

export const troubles = [
  'false alarms at night',
  'sensors that lose their connection in steel rooms',
  'reports that auditors refuse',
  'prices that rise with every sensor',
  'weeks of installation before the first reading',
  'no way to export the readings',
] as const;

export const plans = ['Starter', 'Team', 'Business', 'Enterprise'] as const;
