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
