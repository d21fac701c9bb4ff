import { waivedIn } from '#activities/verification/verify/polarity/conditions';
import { grantedIn } from '#activities/verification/verify/polarity/granted';
import { deniesOutright, deniesTheSame } from '#activities/verification/verify/polarity/same-denials';
import { unsettledIn } from '#activities/verification/verify/polarity/settled';
import { unansweredIn } from '#activities/verification/verify/polarity/unanswered';
import { statementOf } from '#activities/verification/verify/statement';

function isTurned(claim: string, source: string): boolean {
  return unansweredIn(statementOf(claim), statementOf(source)) !== null;
}

/** What a source says, in other words, and turned round. */
const tellings: readonly (readonly [source: string, same: readonly string[], turned: readonly string[]])[] = [
  [
    'The plan has no setup fee.',
    [
      'A setup fee is not charged on the plan.',
      'The plan is free of setup fees.',
      'The plan comes without a setup fee.',
    ],
    ['The plan has a setup fee.', 'A setup fee is charged on the plan.'],
  ],
  [
    'The company declined to disclose the price.',
    ['The price was not disclosed by the company.', 'The company would not say what the price was.'],
    ['The company disclosed the price.'],
  ],
  [
    'Payments above 1,000 euros need a second signature.',
    ['Payments above 1,000 euros are not possible without a second signature.'],
    ['Payments above 1,000 euros need no second signature.'],
  ],
  [
    'The service uses tokens rather than passwords.',
    ['The service does not use passwords but tokens.', 'Tokens, not passwords, are used by the service.'],
    ['The service does not use tokens.'],
  ],
  [
    'Neither party accepted the offer.',
    ['The offer was accepted by none of the parties.', 'No party accepted the offer.'],
    ['Both parties accepted the offer.'],
  ],
  [
    'Data is deleted unless the customer objects.',
    ['Without an objection by the customer, data is deleted.', 'If the customer does not object, data is deleted.'],
    ['Data is not deleted unless the customer objects.'],
  ],
  [
    'It is unclear whether the merger will close this year.',
    ['Nobody knows whether the merger will close this year.'],
    ['The merger will close this year.'],
  ],
  [
    'The bank refused to lend more money.',
    ['The bank would not lend any more money.', 'The bank declined to lend more money.'],
    ['The bank did not refuse to lend more money.', 'The bank agreed to lend more money.'],
  ],
  [
    'The new tariff does not replace the old one: the operator publishes a comparison, and it describes combined tariffs.',
    ['Tariffs that are combined are described by the operator.'],
    ['The new tariff replaces the old one.'],
  ],
  [
    'Storage is billed monthly, with no charge per request.',
    ['Storage is billed monthly; requests are not charged.'],
    ['Storage is billed monthly plus a charge for each request.'],
  ],
  [
    'operator: Lumo | status: night sales blocked | detail: sellers not named',
    [
      'Lumo is closed to night sales.',
      'At Lumo night sales are blocked, without saying which sellers.',
      'Which sellers are blocked at night, Lumo does not disclose.',
    ],
    ['At Lumo night sales are open.'],
  ],
  [
    'A free account stops at 40 files until a card is added.',
    ['As long as no card has been added, a free account is limited to 40 files.'],
    [],
  ],
  ['The motion of the bank failed.', ['The bank lost its motion.'], ['The motion of the bank was granted.']],
  [
    'subject: import | detail: replay breaks on an upgrade | state: closed | opened: 2024',
    ['An upgrade could not replay the import.', 'The import is no longer open.'],
    [],
  ],
  [
    'fact: the act came into effect in May | title: Government intends to prohibit games',
    ['The act on games came into effect in May.'],
    ['The act on games did not come into effect in May.'],
  ],
  [
    'The vendor told its users that it does not share data.',
    ['The vendor denied to its users on many occasions that it does share data.'],
    ['The vendor told its users that it does share data.'],
  ],
  [
    'Most towns exempt small stalls by separate rules. Some towns forbid all stalls: Aby and Orn are named.',
    ['All stalls are prohibited in Aby and Orn.'],
    [],
  ],
  [
    'Most towns have no harbour, so a link from ship to depot does not exist there.',
    ['Harbours are absent in most towns, so that no link runs from ship to depot.'],
    [],
  ],
  [
    'users say that policy forbids it, and that records went over the wire in clear letters',
    ['Users say that records were sent over the wire in clear letters.'],
    ['Users say that records were not sent over the wire in clear letters.'],
  ],
  [
    'Item: members | stated: receive credit without a form',
    ['Members receive credit and file no form.'],
    ['Members receive credit but must file a form.'],
  ],
  ['allowance: 4,000 | note: does not expire', ['The allowance has no expiry.'], ['The allowance has an expiry date.']],
  [
    'The page does not explain the difference.',
    ['The difference is not explained on the page.'],
    ['The unhappy difference is explained on the page.'],
  ],
  [
    'Rents rose because of demand and not because of taxes.',
    ['Demand, rather than taxes, made rents rise.'],
    ['Taxes, rather than demand, made rents rise.', 'Rents did not rise because of demand.'],
  ],
  [
    'We found no sign that the ballots had been forged.',
    ['Nothing indicated that the ballots were forged.', 'There was no evidence of forged ballots.'],
    ['There were signs that the ballots had been forged.'],
  ],
  [
    'The survey counts 900 ships; tugs are excluded.',
    ['The survey leaves tugs out.', 'Tugs are not counted in the survey.', 'Tugs are not included in the 900 ships.'],
    ['The 900 ships of the survey include tugs.', 'Tugs are counted in the survey.'],
  ],
  [
    'Calls made by our servers are not charged; calls made by your phone are.',
    ['You are charged for calls of your phone but not for those that our servers make.'],
    ['Calls made by our servers are charged.'],
  ],
  [
    'The gateway refuses files over 5 MB; 3% of the files were larger.',
    ['About 3% of the files exceeded the 5 MB limit of the gateway.', 'At the gateway files cannot exceed 5 MB.'],
    [],
  ],
  [
    'lot: 5 | object: bus depots | winner: not awarded | valid bids: 0',
    ['Nobody handed in a valid bid for the bus depots.', 'Lot 5 went without a winner.'],
    [],
  ],
  [
    'Fares between two islands may not go through the harbour till.',
    ['The harbour does not let fares between one island and another island run through its till.'],
    [],
  ],
  [
    'Whoever withdraws the whole deposit loses all points; whoever leaves 5 euros on the card keeps them.',
    ['Members lose all points when they withdraw the whole deposit, unless they leave 5 euros on the card.'],
    [],
  ],
  ['Fares are full fares per seat, before rebates.', ['Fares are full fares and do not take account of rebates.'], []],
  ['limit: seats per boat | raisable: false', ['The limit of seats per boat cannot be raised.'], []],
  ['No deaths have been reported.', ['Nobody is reported to have died.'], ['Deaths have been reported.']],
  ['Zero robots work here.', ['The writer has no robots at work.'], []],
  [
    'Without the refunds the rate would have been 3.9%. It was 4.6%.',
    ['Without the refunds the rate would have been 3.9% instead of 4.6%.'],
    [],
  ],
];

describe('what is denied', () => {
  it.each(tellings.flatMap(([source, same]) => same.map(claim => [claim, source] as const)))(
    'is denied by both: %s / %s',
    (claim, source) => expect(isTurned(claim, source)).toBe(false),
  );

  it.each(tellings.flatMap(([source, , turned]) => turned.map(claim => [claim, source] as const)))(
    'is denied by one of them: %s / %s',
    (claim, source) => expect(isTurned(claim, source)).toBe(true),
  );
});

describe('a condition', () => {
  const source = 'A free account stops at 40 files until a card is added.';

  it.each([
    ['Even after a card has been added, a free account stops at 40 files.', source],
    ['Whether or not a card is on file, a free account stops at 40 files.', source],
    [
      'Sales are taxed even where the seller mostly exports abroad.',
      'Sales are taxed where the seller mostly exports.',
    ],
  ])('is not told as none: %s', (claim, stated) => {
    expect(waivedIn(statementOf(claim), statementOf(stated))).not.toBeNull();
  });

  it.each([
    ['Until a card is added, a free account stops at 40 files.', source],
    ['Even after a refund a free account stops at 40 files.', source],
    ['Whether or not a card is on file, trade is taxed.', 'Trade is taxed regardless of whether a card is on file.'],
  ])('is the same, or another one: %s', (claim, stated) => {
    expect(waivedIn(statementOf(claim), statementOf(stated))).toBeNull();
  });
});

describe('a denial in the very words', () => {
  const source = statementOf('A monthly price per unit, with no charge per request.');

  it('is one of a claim that affirms them', () => {
    expect(
      deniesOutright(statementOf('There is a monthly price per unit plus a charge for each request.'), source),
    ).toBe(true);
    expect(deniesOutright(statementOf('There is a monthly price per unit.'), source)).toBe(false);
  });

  it('is the same as that of a claim which denies them', () => {
    expect(deniesTheSame(statementOf('Requests are not charged.'), source)).toBe(true);
    expect(deniesTheSame(statementOf('Units are not sold.'), source)).toBe(false);
  });
});

describe('a leave that the source withholds', () => {
  it.each([
    ['Clinics can load the update onto the device themselves.', 'Clinics cannot install the update themselves.'],
    ['The jury also judged Danish and Finnish essays.', 'Essays in other tongues, Danish and Finnish, were not read.'],
    [
      'The rebate for early payment applies to late fees as well.',
      'Early payment lowers the fee. It does not lower the late charges.',
    ],
  ])('is not given: %s', (claim, source) => expect(grantedIn(statementOf(claim), statementOf(source))).not.toBeNull());

  it.each([
    ['Clinics can order the update.', 'Clinics cannot install the device themselves.'],
    ['Clinics cannot load the update themselves.', 'Clinics cannot install the update themselves.'],
    ['The jury also judged Danish essays.', 'The jury judged Danish and Finnish essays. Poems were not read.'],
  ])('is another one, or given: %s', (claim, source) =>
    expect(grantedIn(statementOf(claim), statementOf(source))).toBeNull(),
  );
});

describe('what is left open', () => {
  const source = statementOf('The chair ruled out a sale of the radio business.');

  it('is not what is decided', () => {
    expect(unsettledIn(statementOf('The chair left open whether the radio business is for sale.'), source)).toBe(
      'left open',
    );
    expect(unsettledIn(statementOf('The chair refused a sale of the radio business.'), source)).toBeNull();
    expect(
      unsettledIn(
        statementOf('The chair ruled out a sale of the radio business.'),
        statementOf('It is undecided whether there will be a sale of the radio business.'),
      ),
    ).toBe('ruled out');
  });
});
