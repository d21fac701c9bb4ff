import { rolesIn } from '#activities/synthesis/assembly/role-nouns';
import { isStatement } from '#activities/synthesis/prose/quality';
import { roleOf } from '#activities/synthesis/selection/number-facts';
import { leaningOf } from '#shared/text/self-contained';

const told = (text: string) => isStatement({ text, isListItem: false });

describe('what may be told', () => {
  it.each([
    'The market was worth $1.9 billion in 2023; we forecast $4.0 billion by 2030.',
    'Only 55% of wards in our sample published rosters in time.',
    'We asked 1,842 practices about remote care.',
    'The US dollar rose against the rupee in May.',
  ])('takes what researchers report of themselves: %s', text => {
    expect(told(text)).toBe(true);
  });

  it.each([
    'In my view every video vet will be bankrupt by 2027.',
    "My neighbour's cat was fine for 19 years without an app.",
    'I think that nobody needs another app for pets.',
    'We are the best provider in the whole country.',
    'Compiled by the Joint Committee on Animal Practice Law, last updated 3 February 2025.',
    'By 2030 every crate in India will be online!!!',
    'Published by NHS Staffing Observatory on 27 February 2025.',
  ])('leaves out views, praise of oneself and bylines: %s', text => {
    expect(told(text)).toBe(false);
  });

  it('names the document where "we" speak, and lets "there were" stand by itself', () => {
    expect(leaningOf('We expect the Indian market to reach USD 1.12 billion by 2030.')).toBe('needs-title');
    expect(leaningOf('There were 27,452 nursing vacancies in England in December 2024.')).toBe('stands-alone');
    expect(leaningOf('There it fell by 3% in Germany.')).toBe('needs-previous');
  });

  it('takes neither a threshold for a market nor a main driver for a person', () => {
    const money = { currency: 'INR', unit: 'INR', per: null };
    expect(roleOf({ metric: 'manufacturers with a turnover above … had to comply', ...money })).toBe('metric');
    expect(roleOf({ metric: 'cold chain monitoring in India was worth … in FY2025', ...money })).toBe('size');
    expect(rolesIn('The shortage is the main driver.')).toEqual([]);
    expect(rolesIn('The driver switches off the compressor.').map(({ name }) => name)).toEqual(['drivers']);
  });
});
