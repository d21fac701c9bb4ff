import { findGeographies } from '#shared/text/geographies';

const places = (text: string) => findGeographies(text).map(place => place.name);

describe('findGeographies', () => {
  it.each([
    ['sold in the US, the U.K. and Germany', ['United States', 'United Kingdom', 'Germany']],
    ['worldwide and in EMEA', ['global', 'EMEA']],
    ['Asia-Pacific, Latin America', ['Asia-Pacific', 'Latin America']],
    ['New Jersey and New York', ['New Jersey', 'New York']],
    ['the European market', ['Europe']],
    ['in Georgia and Jordan', ['Georgia', 'Jordan']],
    ['United States of America', ['United States']],
  ])('reads %s', (text, expected) => expect(places(text)).toEqual(expected));

  it.each([
    'it tells us to turkey',
    'Michael Jordan plays',
    'Jordan Smith plays',
    'Bank of America',
    'US$ 5',
    'the WHOUS',
  ])('finds no place in %s', text => expect(places(text)).toEqual([]));
});
