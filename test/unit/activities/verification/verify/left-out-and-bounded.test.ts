import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of the town');

/** What a source says, in other words, and turned round. */
const tellings: readonly (readonly [source: string, same: readonly string[], turned: readonly string[]])[] = [
  [
    'The policy has a list of exclusions, among them: flood damage to cellars; theft of bicycles; and losses through war. Storm damage is covered.',
    ['Theft of bicycles is not covered by the policy.', 'The policy covers storm damage.'],
    ['The policy covers theft of bicycles.', 'Flood damage to cellars is covered.'],
  ],
  [
    'Not included in the pass are:\n\n- rides on the night bus\n- parking at the valley station\n- hire of sledges',
    ['The pass does not include rides on the night bus.'],
    ['The pass includes rides on the night bus.'],
  ],
  [
    'The rule does not apply to: heaps of soil on building plots; compost of private gardens; and scrap that a dealer keeps for less than a week. A site must be fenced.',
    [],
    ['The rule applies to compost of private gardens.', 'Heaps of soil on building plots are waste sites.'],
  ],
  [
    'Prams blocked at gate 3, by width, not weight. The rule excludes mopeds from the tunnel.',
    ['Prams may not pass gate 3.'],
    ['The rule does not exclude mopeds from the tunnel.'],
  ],
  [
    'The plan bars shops in the old harbour.',
    ['Shops are ruled out in the old harbour by the plan.'],
    ['The plan does not rule out shops in the old harbour.', 'The plan does not forbid shops in the old harbour.'],
  ],
  [
    'The court did not rule out a strike at the docks.',
    ['A strike at the docks was not ruled out by the court.'],
    ['The court ruled out a strike at the docks.'],
  ],
  [
    'Overtime is paid at most up to the hours of the contract, and not more than the hours that the foreman has signed.',
    ['Overtime may not go beyond the hours that the foreman has signed.'],
    ['Overtime may be paid beyond the hours that the foreman has signed.'],
  ],
  [
    'A boat may land not more than the quota of its class. In storms crews can exceed the shift length.',
    ['In storms the shift length can be exceeded.'],
    ['A boat may land in excess of the quota of its class.'],
  ],
  [
    'The council held that safe ways to school come before new parking for shops.',
    ['For the council, safe ways to school rank above new parking for shops.'],
    [
      'For the council, new parking for shops ranks above safe ways to school.',
      'The council holds that new parking for shops takes priority over safe ways to school.',
    ],
  ],
  [
    'The ward puts children ahead of adults with light injuries.',
    ['On the ward children take precedence over adults with light injuries.'],
    [
      'On the ward adults with light injuries rank above children.',
      'On the ward adults with light injuries come before children.',
    ],
  ],
];

describe('what is left out, bounded or put second', () => {
  it.each(tellings.flatMap(([source, same]) => same.map(claim => [claim, source] as const)))(
    'lets pass what says the same: %s',
    (claim, source) => expect(verdictOf(source, claim)).toBe('supported'),
  );

  it.each(tellings.flatMap(([source, , turned]) => turned.map(claim => [claim, source] as const)))(
    'catches %s',
    (claim, source) => expect(verdictOf(source, claim)).not.toBe('supported'),
  );
});
