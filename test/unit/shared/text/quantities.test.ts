import { findQuantities } from '#shared/text/quantities';
import { processorMs } from '#test/support/processor-ms';

/** value or low..high, unit, per, bound: what matters of one quantity, in one line. */
function read(text: string): string[] {
  return findQuantities(text).map(q => {
    const size = q.value === null ? `${q.low}..${q.high}` : String(q.value);
    return [size, q.unit, q.per && `/${q.per}`, q.bound].filter(Boolean).join(' ');
  });
}

describe('findQuantities', () => {
  it.each([
    ['$1.2B', '1200000000 USD'],
    ['US$ 3.4 bn', '3400000000 USD'],
    ['USD 24.6 million', '24600000 USD'],
    ['300 million dollars', '300000000 USD'],
    ['€5m', '5000000 EUR'],
    ['£1,200.50', '1200.5 GBP'],
    ['€3,5 Mio', '3500000 EUR'],
    ['1.234,56 €', '1234.56 EUR'],
    ['₹500 crore', '5000000000 INR'],
    ['₹1,00,000', '100000 INR'],
    ['¥5000', '5000 JPY'],
    ['$2000', '2000 USD'],
    ['50 cents', '0.5 USD'],
    ['two million dollars', '2000000 USD'],
  ])('reads the money %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['1.2–1.8 billion', '1200000000..1800000000'],
    ['between 5 and 7%', '5..7 %'],
    ['13-15 ms', '13..15 ms'],
    ['5-10 percent', '5..10 %'],
    ['USD 7.9-8.0 billion', '7900000000..8000000000 USD'],
    ['$1.2 million-$1.8 million', '1200000..1800000 USD'],
    ['500K-1M users', '500000..1000000 users'],
    ['3 to 5 days', '3..5 day'],
  ])('reads the range %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['grew by 24 percent to $161.7M', [24, 161_700_000]],
    ['from USD 383 million in 2021 to USD 152 million in 2024', [383_000_000, 152_000_000]],
    ['cut the award by 30% to USD 29.4 million', [30, 29_400_000]],
  ])('makes no range of two different things: %s', (text, values) =>
    expect(findQuantities(text).map(({ value }) => value)).toEqual(values),
  );

  it('takes the year that an amount is compared with as no unit', () =>
    expect(findQuantities('up from 161.7 million a year earlier')[0]?.per).toBeNull());

  it('reads a change as two amounts, not as a range', () => {
    expect(read('rose from 13% to 15%')).toEqual(['13 %', '15 %']);
  });

  it.each([
    ['over 45%', '45 % at-least'],
    ['under 5%', '5 % at-most'],
    ['about 17%', '17 % about'],
    ['~60 %', '60 % about'],
    ['$5M+', '5000000 USD at-least'],
    ['18 or older', '18 at-least'],
    ['no more than 5 GB', '5 GB at-most'],
  ])('keeps the bound of %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['2.59 trillion', '2590000000000'],
    ['121,000', '121000'],
    ['100 000 users', '100000 users'],
    ['10M Actions', '10000000 actions'],
    ['121,000 paying monthly active users', '121000 users'],
    ['2.5 GB', '2.5 GB'],
    ['2000 ms', '2000 ms'],
    ['15.4% CAGR', '15.4 %'],
    ['25 bps', '25 bps'],
    ['10 percentage points', '10 pp'],
    ['twice', '2 x'],
    ['10x', '10 x'],
    ['three vendors', '3 vendors'],
    ['90-day window', '90 day'],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    ['USD -13.9 million', '-13900000 USD'],
    ['(13.9) million', '-13900000'],
    ['$(13.9) million', '-13900000 USD'],
    ['-$5', '-5 USD'],
    ['−5%', '-5 %'],
    ['minus 3%', '-3 %'],
  ])('reads %s as negative', (text, expected) => expect(read(text)).toEqual([expected]));

  it('takes brackets around a whole amount as an aside, not as a minus', () => {
    expect(read('a smaller plan ($13.9 million)')).toEqual(['13900000 USD']);
  });

  it.each([
    ['$50 per month', '50 USD /month'],
    ['$5/month', '5 USD /month'],
    ['$20 a year', '20 USD /year'],
    ['$50 per million actions', '50 USD /million actions'],
    ['$25 per seat per month', '25 USD /seat per month'],
    ['USD 500 per 1,000 requests', '500 USD /1,000 requests'],
    ['0.05 USD/GB', '0.05 USD /gb'],
  ])('says what %s is per', (text, expected) => expect(read(text)).toEqual([expected]));

  it.each([
    '24/7 support',
    'v1.2.3 and 1.2.3',
    'guideline 5.3 says',
    'Section 230 of the act',
    'on 14 May 2026 at 4:30 p.m.',
    'in 2025-2030',
    'in 2024 users left',
    'accession 0001628280-22-003507',
    '+1 415 555 2671',
    'see https://example.com/5?x=10',
    'MCC 7995',
    'GPT-4 costs',
    'Python 3.12',
    'S3 and H100',
    '[12]',
    '1. first point',
    'the 3rd of 30 September',
  ])('finds no amount in %s', text => expect(read(text)).toEqual([]));

  it('gives offsets of the exact slice', () => {
    const text = 'Revenue was USD 24.6 million, up 5% in a year of 121,000 payers.';
    for (const q of findQuantities(text)) expect(text.slice(q.start, q.end)).toBe(q.text);
    expect(findQuantities(text)).toHaveLength(3);
  });

  it('reads a megabyte of digits in well under ten seconds', async () => {
    const spent = await processorMs(() => findQuantities('1,234.5 million (12) -7% '.repeat(8_000)));
    expect(spent).toBeLessThan(10_000);
  });
});
