import { createGround } from '#activities/verification/verify/ground';
import { figuresAgree } from '#activities/verification/verify/rules/figures-agree';
import { marksAgree } from '#activities/verification/verify/rules/marks-agree';
import { ordinalsAgree } from '#activities/verification/verify/rules/ordinals-agree';
import { periodsAgree } from '#activities/verification/verify/rules/periods-agree';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { compared } from '../support/compared.js';
import { documentOf } from '../support/make-library.js';

function issuesOf(text: string, there: string, title = ''): readonly string[] {
  const comparison = compared(text, there, title);
  return [figuresAgree, marksAgree, ordinalsAgree, periodsAgree].flatMap(rule =>
    rule.run(comparison).map(({ detail }) => detail),
  );
}

const same: readonly (readonly [claim: string, source: string])[] = [
  ['The call costs 30 US cents per request.', 'calls: 0.30 USD per request'],
  ['A call costs half a cent.', 'USD 0.005 a call'],
  ['It is in the 90-to-200-dollar range.', 'between USD 90 and 200'],
  ['Players are aged at least 18.', 'players of 18 and older'],
  ['Players must be eighteen years old.', 'players aged 18'],
  ['Players must be 18 years old.', 'players: 18+'],
  ['It is due once the total comes to USD 600 or more.', 'all of it, if they reach 600 dollars'],
  ['It is USD 45 per million between five and ten million.', '5M to 10M: USD 45 per million'],
  ['It costs USD 23.25 per million for up to 300 million.', 'up to 300M: USD 23.25 per million'],
  ['It has one hundred and fifty thousand users.', '150,000 users'],
  ['Two hundred thousand people work there.', '200k people'],
  ['It comes with two dozen plans.', '24 plans'],
  ['Nineteen out of twenty were older.', '95% were older'],
  ['It holds back between a twentieth and a tenth of volume.', '5 to 10 per cent of volume'],
  ['It grew by about a tenth.', 'growth of 9-10%'],
  ['It stays for half a week.', 'it stays for 84 hours'],
  ['The rows are spread over three tables.', 'rows in three tables'],
  ['No run may last beyond twelve months.', 'a run may last up to one year'],
  ['It does not pay out sums below five dollars.', 'minimum 5 dollars'],
  ['It cannot exceed 10 GB.', 'at most 10 GB'],
  ['The two houses adopted it.', 'both houses adopted it'],
  ['The opposite is how the two rank by stars.', 'the reverse of the star ranking'],
  ['The loop starts again from zero.', 'the loop restarts from nothing'],
  ['The tool is 70 per cent confident.', 'confidence given as 0.7'],
  ['There are fewer than nine for every thousand stars.', 'per 1,000 stars: under 9'],
  ['Organisers issue a 1099-MISC or 1099-K.', 'Form 1099-MISC or 1099-K'],
  ['Storage costs more once it goes past five.', 'storage beyond 5 GB costs more'],
  ['Two claims go to trial: false advertising and unfair competition.', 'the false-advertising claim goes to trial'],
  ['It pays in three ways.', 'Payment: PayPal, Venmo, Zelle | Country: US'],
  ['It asks whether that is gambling in the first place.', 'it asks whether that is gambling at all'],
  ['The move takes three to five working days.', 'the move takes 3 to 5 working days'],
  ['Lodgers get four rent-free weeks.', 'no rent is due for 4 weeks'],
  ['Alarms rang six times during 2024.', '6 alarms in 2024'],
  ['The barge costs EUR 900, nearly twice as much as the EUR 460 of the ferry.', 'barge EUR 900, ferry EUR 460'],
  ['The barge costs EUR 440 more than the ferry.', 'the barge costs EUR 900, the ferry EUR 460'],
  ['All but three of the mills closed.', '22 of the 25 mills closed'],
  ['More than half of the 21 crews asked for it.', '21 crews took part, 12 asked for it'],
  ['The gap between the scores comes to 1.4 points.', 'scores of 4.5 and 3.1'],
];

const changed: readonly (readonly [claim: string, source: string])[] = [
  ['The call costs 30 US cents per request.', 'calls: 30 USD per request'],
  ['The call costs 30 euro cents per request.', 'calls: 0.30 USD per request'],
  ['It is in the 90-to-300-dollar range.', 'between USD 90 and 200'],
  ['Players are aged at most 18.', 'players of 18 and older'],
  ['Players must be eighteen months old.', 'players aged 18 years'],
  ['It is due unless the total is below USD 500.', 'all of it, if they reach 600 dollars'],
  ['It is USD 45 per thousand between five and ten million.', '5M to 10M: USD 45 per million'],
  ['It has one hundred and fifteen thousand users.', '150,000 users'],
  ['Two hundred million people work there.', '200k people'],
  ['It comes with three dozen plans.', '24 plans'],
  ['Eighteen out of twenty were older.', '95% were older'],
  ['It holds back between a twentieth and a fifth of volume.', '5 to 10 per cent of volume'],
  ['It stays for half a year.', 'it stays for 84 hours'],
  ['The rows are spread over four tables.', 'rows in three tables'],
  ['No run may last beyond twelve months.', 'a run lasts at least one year'],
  ['It does not pay out sums above five dollars.', 'minimum 5 dollars'],
  ['It exceeds 10 GB.', 'at most 10 GB'],
  ['The three houses adopted it.', 'both houses adopted it'],
  ['It has two plans.', 'both houses adopted it'],
  ['The loop starts again from ten.', 'the loop restarts from nothing'],
  ['The tool is 7 per cent confident.', 'confidence given as 0.7'],
  ['There are fewer than nine for every million stars.', 'per 1,000 stars: under 9'],
  ['Organisers issue a 1098-MISC or 1099-K.', 'Form 1099-MISC or 1099-K'],
  ['Three claims go to trial: false advertising and unfair competition.', 'the false-advertising claim goes to trial'],
  ['Two claims go to trial: one and another.', 'three claims go to trial'],
  ['It pays in four ways.', 'Payment: PayPal, Venmo, Zelle | Country: US'],
  ['It took first place in the state.', 'it took part in the state'],
  ['It grows by a tenth each year.', 'growth of 10% month over month'],
  ['The move takes three to six working days.', 'the move takes 3 to 5 working days'],
  ['Lodgers get four rent-free months.', 'no rent is due for 4 weeks'],
  ['Alarms rang seven times during 2024.', '6 alarms in 2024'],
  ['The barge costs EUR 900, three times as much as the EUR 460 of the ferry.', 'barge EUR 900, ferry EUR 460'],
  ['The barge costs EUR 540 more than the ferry.', 'the barge costs EUR 900, the ferry EUR 460'],
  ['All but four of the mills closed.', '22 of the 25 mills closed'],
  ['Less than half of the 21 crews asked for it.', '21 crews took part, 12 asked for it'],
  ['The gap between the scores comes to 2.4 points.', 'scores of 4.5 and 3.1'],
];

const ground = createGround(
  [
    documentOf(
      `# Worked examples

20,000 runs of seven actions: 140,000 x USD 0.003 = USD 420 a month.

Kestrel acquired the Oslo dairy in 2021. The operator's support pages name Kestrel and Lindholm.

Pay-as-you-go prices per million actions:

- first 5M: USD 50
- 5M to 10M: USD 45
`,
      { title: 'Kestrel price examples' },
    ),
  ],
  [],
);

function verdictOf(claim: string): string | undefined {
  return Array.from(verifyClaims(ground, [{ id: 'c', claim }]), ({ checked }) => checked.verdict)[0];
}

describe('places of numbers', () => {
  it('reads a thing that somebody owns as no deed', () => {
    expect(verdictOf("Lindholm is named by the operator's support pages.")).toBe('supported');
  });

  it.each([
    'In the example 140,000 runs of seven actions each come to 20,000 actions, or USD 420 a month.',
    'Pay-as-you-go actions are USD 45 per million for the first five million and USD 50 per million between five and ten million.',
    'Pay-as-you-go actions are USD 50 per million for the first ten million and USD 45 per million beyond.',
    'Kestrel was acquired by the Oslo dairy in 2021.',
  ])('does not support: %s', claim => {
    expect(verdictOf(claim)).not.toBe('supported');
  });
});

describe('numbers of a claim and of the documents', () => {
  it.each(same)('%s = %s', (claim, there) => {
    expect(issuesOf(claim, there)).toEqual([]);
  });

  it.each(changed)('%s is not %s', (claim, there) => {
    expect(issuesOf(claim, there)).not.toEqual([]);
  });

  it('takes names of laws and counted copies from the title of the document', () => {
    const title = '31 U.S.C. 5362 - definitions (second copy)';
    expect(issuesOf('The definition in 31 U.S.C. 5362 extends to it.', 'it is included too', title)).toEqual([]);
    expect(issuesOf('The definition in 31 U.S.C. 5363 extends to it.', 'it is included too', title)).not.toEqual([]);
    expect(issuesOf('The second copy says so.', 'it says so', title)).toEqual([]);
    expect(issuesOf('The third copy says so.', 'it says so', title)).not.toEqual([]);
  });
});
