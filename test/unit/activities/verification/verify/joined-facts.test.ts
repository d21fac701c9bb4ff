import { factsOfClaim } from '#activities/verification/verify/facts-of-claim';
import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import { documentOf } from '../support/make-library.js';

const tickets = documentOf(
  `# Rondel bicycles: where they ride

| Country | Standing | Since | Youngest rider |
| --- | --- | --- | --- |
| Norway | offered | 2023-05 | 16 |
| Denmark | not offered | unknown | |
| Finland | not offered | unknown | |
| Iceland | offered | 2024-02 | 18 |
`,
  { title: 'Rondel: countries', publisher: 'Rondel', publishedAt: '2025-03-02' },
);
const depots = documentOf(
  `# Tender for the depots of Halvik

Until the tender is settled, Brenna Traffic keeps running the depots of Halvik for NOK 41 million a year. The buses were built in 2016.

The deadline for offers in the second round is 14 March 2026. Drivers may keep their contracts.
`,
  { title: 'Depots of Halvik', publisher: 'Halvik Transport', publishedAt: '2025-11-02' },
);
const ground = createGround([tickets, depots], []);

function verdictOf(text: string): string | undefined {
  return [...verifyClaims(ground, [{ id: 'c', claim: text }])][0]?.checked.verdict;
}

describe('claims that join several facts', () => {
  it.each([
    'Rondel has been offered in Norway since May 2023, but is not offered in Denmark.',
    'Neither Denmark nor Finland is offered Rondel bicycles.',
    'Brenna Traffic goes on running the depots of Halvik for NOK 41 million a year; the deadline for offers in the second round is 14 March 2026.',
  ])('supports: %s', text => {
    expect(verdictOf(text)).toBe('supported');
  });

  it.each([
    'Rondel has been offered in Norway since May 2023, but is not offered in Iceland.',
    'Rondel has been offered in Norway since May 2023, and is offered in Denmark.',
    'Neither Denmark nor Iceland is offered Rondel bicycles.',
    'Brenna Traffic goes on running the depots of Halvik for NOK 41 million a year; the deadline for offers in the second round is 24 March 2026.',
    'Brenna Traffic goes on running the depots of Halvik for NOK 14 million a year; the deadline for offers in the second round is 14 March 2026.',
  ])('does not support: %s', text => {
    expect(verdictOf(text)).not.toBe('supported');
  });
});

describe('the facts of a claim', () => {
  const textsOf = (text: string) => factsOfClaim(text).map(pair => pair.map(fact => fact.text));

  it('ends the clause that is granted at a comma', () => {
    expect(textsOf('Although fewer riders paid at Rondel, the number of trips grew by half.')).toContainEqual([
      'Fewer riders paid at Rondel.',
      'Rondel: the number of trips grew by half.',
    ]);
  });

  it('tells of the first subject what has none of its own, even where a place is named', () => {
    expect(textsOf('Rondel hires out bicycles in Norway, but is not sold in Denmark.')).toContainEqual([
      'Rondel hires out bicycles in Norway.',
      'Rondel: is not sold in Denmark.',
    ]);
  });

  it('gives a clause with a subject of its own without the other as well, and none that leans on it', () => {
    const bareOf = (text: string) => factsOfClaim(text).map(([, { bare }]) => bare);
    expect(bareOf('Rondel hires out bicycles in Norway; offers in the second round are due in May.')).toEqual([
      'Offers in the second round are due in May.',
    ]);
    expect(bareOf('Rondel hires out bicycles in Norway; its second round is due in May.')).toEqual([null]);
  });
});
