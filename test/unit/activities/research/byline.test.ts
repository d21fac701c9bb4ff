import { readByline, readTitle } from '#activities/research/corpus/byline';

describe('readByline', () => {
  it.each([
    ['US telehealth: market note\nNorthgate Insights, 14 March 2025\n\nText.', 'Northgate Insights', '14 March 2025'],
    [
      '# Fund buys lessor\n*Frankfurt Business Courier, 2025-02-27*\n\nText.',
      'Frankfurt Business Courier',
      '2025-02-27',
    ],
    [
      'Summary\nPublished by NHS Staffing Observatory on 27 February 2025',
      'NHS Staffing Observatory',
      '27 February 2025',
    ],
    ['By PetBiz Wire staff, January 22, 2025', 'PetBiz Wire', 'January 22, 2025'],
    ['Costs of care\nSource: Harbor Pet Insurance\n\nText.', 'Harbor Pet Insurance', undefined],
    ['The Hindu Commerce, 7 May 2025. Roambee will supply trackers.', 'Hindu Commerce', '7 May 2025'],
  ])('reads %j', (head, publisher, published) => {
    expect(readByline(head)).toEqual({ publisher, ...(published ? { published } : {}) });
  });

  it.each([
    'The company was founded in Hanover in 2025 and sells bikes.',
    'Prices rose in March 2025',
    'Since 1 January 2020 the private use is taxed.',
    'Source: https://example.org/a',
  ])('takes no sentence for one: %s', head => {
    expect(readByline(head)).toEqual({});
  });
});

describe('readTitle', () => {
  it('is a short first line that is no sentence', () => {
    expect(readTitle('German tax treatment of company bikes\n\nSince 2020 it is taxed.')).toBe(
      'German tax treatment of company bikes',
    );
    expect(readTitle('12/03/25, 9:14 am - Ramesh: two reefers again\n12/03/25')).toBeNull();
    expect(readTitle('The tax is 1%.\nIt was 2%.')).toBeNull();
    expect(readTitle('One line only')).toBeNull();
    expect(
      readTitle(
        'The market for leased company bikes in Germany grew strongly in 2024 and\nReached a volume that nobody had expected before, since new rules helped.',
      ),
    ).toBeNull();
    expect(readTitle('Name: value\nOther: value')).toBeNull();
  });
});
