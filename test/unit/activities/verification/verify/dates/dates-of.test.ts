import { datesOf } from '#activities/verification/verify/dates/dates-of';
import { statementOf } from '#activities/verification/verify/statement';

const isos = (text: string) => datesOf(text).map(({ iso }) => iso);

describe('datesOf', () => {
  it.each([
    ['between April and June 2023', ['2023-04', '2023-06']],
    ['from 3 March to 5 April 2023', ['2023-03-03', '2023-04-05']],
    ['from November to February 2023', ['2022-11', '2023-02']],
    ['In January 2023 it was 9, and 12 in July.', ['2023-01', '2023-07']],
    ['From November 2022 on, and again in February', ['2022-11', '2023-02']],
    ['opened on 12 May 2023, sold out on the 16th.', ['2023-05-12', '2023-05-16']],
    ['the first six months of 2023', ['2023-H1']],
    ['the last three months of 2023', ['2023-Q4']],
    ['the first nine months of 2023', ['2023-01', '2023-09']],
    ['Q1-Q3 2023', ['2023-Q1', '2023-Q3']],
    ['the first and second quarters of 2023', ['2023-Q1', '2023-Q2']],
  ])('reads %s', (text, expected) => expect(isos(text)).toEqual(expected));

  it.each(['They may march on the 3rd floor.', 'in April', 'on 14 July', 'the first six months'])(
    'completes nothing in %s',
    text => expect(isos(text)).toEqual([]),
  );

  it('counts no months that are part of a date', () => {
    expect(statementOf('It sold 40 boats in the first nine months of 2023.').figures).toHaveLength(1);
  });
});
