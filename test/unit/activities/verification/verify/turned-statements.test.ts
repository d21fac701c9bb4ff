import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of the town');

/** What a source says, in other words, and turned round. */
const tellings: readonly (readonly [source: string, same: readonly string[], turned: readonly string[]])[] = [
  [
    'Visitors find it hard to get a berth in July. Skippers of small boats struggle to pass the lock at low water.',
    ['In July it is difficult for visitors to get a berth.'],
    [
      'Visitors have no trouble getting a berth in July.',
      'Visitors get a berth in July with ease.',
      'Skippers of small boats pass the lock easily at low water.',
    ],
  ],
  [
    'Pupils had no difficulty with the new timetable. Parents found the fee form hard to fill in.',
    [
      'Parents struggled with the fee form, while pupils had no problems with the new timetable.',
      'Pupils coped with the new timetable without any difficulty.',
    ],
    ['Parents filled in the fee form without difficulty.'],
  ],
  [
    'Readings taken by the old head fail on the new meter with a format error.',
    ['Readings of the old head fail on the new meter.'],
    [
      'The new meter takes readings of the old head without trouble.',
      'Readings taken by the old head cause no trouble on the new meter.',
    ],
  ],
  [
    'The rent rebate comes to 40 to 90 euros a household, depending on income and number of children.',
    ['How high the rent rebate is depends on the income of the household.'],
    [
      'The income of the household has no bearing on the rent rebate.',
      'The rent rebate is paid regardless of income.',
      'The rent rebate does not depend on the number of children.',
    ],
  ],
  [
    'The berth fee is the same for every boat, regardless of length. Water is billed by the litre.',
    ['The length of a boat has no effect on its berth fee.'],
    ['The berth fee depends on the length of the boat.', 'The berth fee varies with the length of the boat.'],
  ],
  [
    'Five firms have bid for the bridge; firms not named. The city guide prints no price for the ferry.',
    [
      'Five firms have bid for the bridge, and their names are not given.',
      'No price for the ferry is printed in the city guide.',
    ],
    [
      'Which five firms have bid for the bridge, the notes disclose.',
      'The notes name the five firms that have bid for the bridge.',
      'The city guide gives the price of the ferry.',
    ],
  ],
  [
    '| pump | limit | note |\n| --- | --- | --- |\n| P-1 | 40 bar | yearly service fee, amount not printed |\n| P-2 | 60 bar | service included |',
    ['The amount of the yearly service fee of pump P-1 is not printed.'],
    ['How much the yearly service fee of pump P-1 is, the list reveals.'],
  ],
  [
    'The library says that no proof of address is needed. A reader shows an identity card or a passport.',
    ['Readers do not have to prove their address.'],
    ['Readers are obliged to prove their address to the library.', 'Readers must prove their address.'],
  ],
  [
    'A kitchen need not hold a licence for cold food. Warm food requires a licence.',
    ['A licence is required for warm food.', 'For cold food a kitchen needs no licence.'],
    ['A kitchen must hold a licence for cold food.'],
  ],
  [
    'Farmers can apply without having to show tax returns. They must show a map of their fields.',
    ['Farmers must show a map of their fields.'],
    ['Farmers have to show tax returns to apply.'],
  ],
  [
    'No fees. The author says that lockers need a code and sends readers to the official fee page of the port.',
    ['The guide gives no fees and sends readers to the official fee page of the port.'],
    ['The guide to lockers quotes fees and also sends readers to the official fee page of the port.'],
  ],
  [
    'The plant runs at any output. Output is set by the grid operator. Noise has no influence on the licence of the plant.',
    ['The licence of the plant does not depend on noise.', 'Output of the plant is determined by the grid operator.'],
    ['The licence of the plant depends on noise.'],
  ],
  [
    'Pupils easily found their way in the new building. Staff moved in without any difficulty.',
    ['Staff had no trouble moving in.', 'Pupils had no difficulty finding their way in the new building.'],
    ['Pupils struggled to find their way in the new building.', 'Staff had difficulties moving in.'],
  ],
];

describe('a statement turned round', () => {
  it.each(tellings.flatMap(([source, same]) => same.map(claim => [claim, source] as const)))(
    'lets pass what says the same: %s',
    (claim, source) => expect(verdictOf(source, claim)).toBe('supported'),
  );

  it.each(tellings.flatMap(([source, , turned]) => turned.map(claim => [claim, source] as const)))(
    'catches %s',
    (claim, source) => expect(verdictOf(source, claim)).not.toBe('supported'),
  );
});
