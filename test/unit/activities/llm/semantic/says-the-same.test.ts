import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { saysTheSame } from '#activities/llm/semantic/says-the-same';
import { projectRoot } from '#infra/config/project-root';

/** What an idea may state, one member a fact. */
interface Facts {
  readonly maker: string;
  readonly rival: string;
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly magnitude: 'thousand' | 'million' | 'billion';
  readonly currency: 'USD' | 'EUR' | 'GBP';
  readonly per: 'month' | 'year' | 'day';
  readonly share: number;
  readonly length: number;
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'km' | 'kg' | 'GB' | 'MB' | 'weeks' | 'miles';
  readonly year: number;
  readonly day: number;
  readonly month: 'March' | 'June' | 'October';
  readonly verb: 'must' | 'must not' | 'may' | 'can never' | 'can only' | 'refuse to' | 'need not';
  readonly cost: 'with' | 'without' | 'except' | 'instead of' | 'under' | 'over';
  readonly order: 'before' | 'after' | 'unless' | 'until';
  readonly than: 'more than' | 'less than' | 'at least' | 'at most' | 'exactly';
}

const names = [
  'Stripe',
  'Stripes',
  'Adyen',
  'Notion',
  'Acme Labs',
  'Acme Corp',
  'Trigger.dev',
  'IBM',
  'IBN',
  'eBay',
  'Square',
  'Temporal',
];
const places = [
  'Germany',
  'France',
  'the United States',
  'the UK',
  'Texas',
  'Niger',
  'Nigeria',
  'North Korea',
  'South Korea',
  'Berlin',
  'EMEA',
  'India',
];

const facts: fc.Arbitrary<Facts> = fc.record({
  maker: fc.constantFrom(...names),
  rival: fc.constantFrom(...names),
  from: fc.constantFrom(...places),
  to: fc.constantFrom(...places),
  amount: fc.integer({ min: 1, max: 900 }),
  magnitude: fc.constantFrom('thousand', 'million', 'billion'),
  currency: fc.constantFrom('USD', 'EUR', 'GBP'),
  per: fc.constantFrom('month', 'year', 'day'),
  share: fc.integer({ min: 1, max: 99 }),
  length: fc.integer({ min: 2, max: 60 }),
  unit: fc.constantFrom('seconds', 'minutes', 'hours', 'km', 'kg', 'GB', 'MB', 'weeks', 'miles'),
  year: fc.integer({ min: 1990, max: 2049 }),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.constantFrom('March', 'June', 'October'),
  verb: fc.constantFrom('must', 'must not', 'may', 'can never', 'can only', 'refuse to', 'need not'),
  cost: fc.constantFrom('with', 'without', 'except', 'instead of', 'under', 'over'),
  order: fc.constantFrom('before', 'after', 'unless', 'until'),
  than: fc.constantFrom('more than', 'less than', 'at least', 'at most', 'exactly'),
});

const symbols = { USD: '$', EUR: '€', GBP: '£' } as const;
const zeros = { thousand: 1e3, million: 1e6, billion: 1e9 } as const;

function plainly(f: Facts): string {
  return (
    `We want to build an app that lets dentists to replace ${f.maker} and ${f.rival} when they move from ${f.from} to ${f.to}. ` +
    `It costs ${f.than} ${f.currency} ${f.amount} ${f.magnitude} per ${f.per} and serves ${f.share} percent of clinics in ${f.length} ${f.unit}, ${f.cost} fees. ` +
    `Users ${f.verb} pay ${f.order} ${f.month} ${f.day}, ${f.year}.`
  );
}

/** The same in other words, other forms of the amounts and the date, other endings. */
function otherwise(f: Facts): string {
  const digits = (f.amount * zeros[f.magnitude]).toLocaleString('en-US');
  return (
    `An application allowing the dentists to replace ${f.maker} and ${f.rival} when they move from ${f.from} to ${f.to}. ` +
    `It costs ${f.than} ${symbols[f.currency]}${digits} per ${f.per}, and it serves ${f.share}% of the clinics in ${f.length} ${f.unit}, ${f.cost} fees. ` +
    `Users ${f.verb} pay ${f.order} ${f.day} ${f.month} ${f.year}.`
  );
}

const changes = facts.chain(other =>
  fc.constantFrom(...(Object.keys(other) as (keyof Facts)[])).map(fact => ({ other, fact })),
);

describe('what says the same in other words', () => {
  it('is recognised, whatever the facts are', () => {
    fc.assert(fc.property(facts, f => saysTheSame(plainly(f), otherwise(f)) && saysTheSame(otherwise(f), plainly(f))));
  });

  it.each([
    ['A tool to book tennis courts.', 'We plan to create a platform for booking the tennis courts'],
    ["Players can't cash out in the U.S.", 'Players cannot cash out in the United States'],
    ['Our idea is to develop software for 1,500 plumbers in 2027.', 'Software for 1500 plumbers in 2027.'],
    [
      'I would like to build a marketplace where firms buy solar panels',
      'a marketplace where companies purchase solar panels',
    ],
  ])('%s — %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
  });
});

describe('what says something else', () => {
  it('is never taken for the same, when one number, unit, date, name, place, condition or negation differs', () => {
    fc.assert(
      fc.property(facts, changes, (f, { other, fact }) => {
        fc.pre(f[fact] !== other[fact]);
        const changed = { ...f, [fact]: other[fact] };
        expect(saysTheSame(plainly(f), plainly(changed))).toBe(false);
        expect(saysTheSame(plainly(f), otherwise(changed))).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('is never taken for the same, when two facts of a kind change places', () => {
    fc.assert(
      fc.property(facts, f => {
        fc.pre(f.maker !== f.rival && f.from !== f.to);
        expect(saysTheSame(plainly(f), otherwise({ ...f, maker: f.rival, rival: f.maker }))).toBe(false);
        expect(saysTheSame(plainly(f), otherwise({ ...f, from: f.to, to: f.from }))).toBe(false);
      }),
    );
  });

  it.each([
    ['from 5 to 9 people', 'from 9 to 5 people'],
    ['Acme beats Globex', 'Globex beats Acme'],
    ['stripe beats adyen', 'adyen beats stripe'],
    ['Acme bought Globex', 'Acme was bought by Globex'],
    ['parents watch children', 'children watch parents'],
    ['not for dentists but for nurses', 'not for nurses but for dentists'],
    ['5% of dentists and 9% of nurses', '9% of dentists and 5% of nurses'],
    ['between 2024 and 2026', 'from 2024 to 2026'],
    ['in fiscal 2026', 'in 2026'],
    ['by 05/04/2026', 'by 06/04/2026'],
    ['within 5 business days', 'within 5 days'],
    ['5 Canadian dollars', '5 dollars'],
    ['10 GB', '10 Gb'],
    ['a news app', 'a new app'],
    ['a tool to plane wood', 'a tool for planning wood'],
    ['customs software', 'custom software'],
    ['parking tickets', 'park tickets'],
    ['training plans', 'train plans'],
    ['a tool for product managers', 'a tool for system managers'],
    ['money to Acme for Globex', 'money for Acme to Globex'],
    ['Series A funds', 'Series funds'],
    ['-5 degrees', '5 degrees'],
    ['5‰ of users', '5 of users'],
    ['5 million', '5 billion'],
    ['500 M users', '500 m users'],
    ['$5', '$-5'],
    ['3.12', '3.21'],
    ['version 3.1', 'version 3.11'],
    ['regulated betting', 'unregulated betting'],
    ['non-profit clinics', 'profit clinics'],
    ['apps for dentists', 'apps for nurses'],
    ['sold in germany', 'sold in france'],
    ['a rival of stripe', 'a rival of adyen'],
    ['sell in the us', 'sell in the uk'],
    ['French lessons', 'lessons in France'],
    ['users can pay', 'users must pay'],
    ['users have to pay', 'users pay'],
    ['profit > 5', 'profit < 5'],
    ['open from 9:30', 'open from 9:50'],
    ['half the price', 'twice the price'],
    ['the first seller', 'the second seller'],
    ['cats or dogs', 'cats and dogs'],
    ['IT for clinics', 'it for clinics'],
    ['в Германии', 'во Франции'],
    ['', ''],
    ['!', ''],
  ])('%s — %s', (one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
  });
});

describe('a real idea', () => {
  const ideas = ['durable-workflows', 'skill-gaming-us'].map(
    sample => JSON.parse(readFileSync(join(projectRoot, 'infra/samples', sample, 'brief.json'), 'utf8')).idea as string,
  );
  const idea = fc.constantFrom(...ideas);
  const anywhere = fc.nat();

  it('is the same as itself, whatever blanks are between its words', () => {
    for (const text of ideas) expect(saysTheSame(text, ` ${text.replaceAll(' ', '  ')}`)).toBe(true);
  });

  it('is not the same with one more word that turns it, counts, or names', () => {
    const words = ['not', 'no', 'never', 'without', 'except', 'only', 'none', 'hardly', '7', '2031', 'Globex', 'Peru'];
    fc.assert(
      fc.property(idea, anywhere, fc.constantFrom(...words), (text, at, word) => {
        const said = text.split(' ');
        return !saysTheSame(text, said.toSpliced(at % (said.length + 1), 0, word).join(' '));
      }),
      { numRuns: 300 },
    );
  });

  it('is not the same when any digit of it is another', () => {
    const digits = ideas.flatMap(text => Array.from(text.matchAll(/\d/gu), ({ index }) => ({ text, index })));
    const digit = digits.length > 0 ? fc.constantFrom(...digits) : fc.constant({ text: 'for 25 clinics', index: 4 });
    fc.assert(
      fc.property(digit, fc.integer({ min: 1, max: 9 }), ({ text, index }, add) => {
        const other = (Number(text.charAt(index)) + add) % 10;
        return !saysTheSame(text, `${text.slice(0, index)}${other}${text.slice(index + 1)}`);
      }),
    );
  });
});
