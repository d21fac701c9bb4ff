import { align } from '#activities/verification/verify/align';
import { createGround } from '#activities/verification/verify/ground';
import { statementOf } from '#activities/verification/verify/statement';
import { documentOf } from '../support/make-library.js';

/** What the rules object to when a claim is held against one sentence alone. */
function objections(claim: string, source: string): string[] {
  const ground = createGround([documentOf(source, { title: 'Harbour notes', publisher: 'Quay Press' })], []);
  const own = statementOf(claim);
  const [place] = ground.index.find(own.words, 1);
  const spans = place ? ground.spansAt(place) : [];
  const span = spans.find(({ stated }) => stated.text.trim() === source) ?? spans[0];
  if (!span) throw new Error('the sentence is not found');
  return align(own, span, ground.index).issues.map(({ rule }) => rule);
}

const scopes: readonly (readonly [source: string, same: string, turned: string])[] = [
  [
    'Visitors get a berth once the harbour master has checked their papers.',
    'Visitors get a berth only if the harbour master has checked their papers.',
    'Every visitor gets a berth.',
  ],
  ['Of nine cranes two are electric.', 'Of nine cranes only two are electric.', 'Of nine cranes all are electric.'],
  [
    'Ferries carried more trailers, mostly from Poland.',
    'Ferries carried more trailers, above all from Poland.',
    'Ferries carried more trailers, all of them from Poland.',
  ],
  [
    'Ports report a median fee of USD 40. Among large ports the median is USD 90.',
    'Large ports have a median fee of USD 90, against the USD 40 median of all ports.',
    'All ports report a fee of USD 40.',
  ],
  [
    'Night mooring: Captain tariff only.',
    'Night mooring is part of the Captain tariff.',
    'Night mooring is open on any tariff.',
  ],
  [
    'Berths in the old basin were dredged.',
    'The berths of the old basin were dredged.',
    'Berths throughout the harbour, in the old basin as well as outside it, were dredged.',
  ],
];

describe('all, any and only', () => {
  it.each(scopes)('are told in other words: %s', (source, same) =>
    expect(objections(same, source)).not.toContain('scope-agrees'),
  );
  it.each(scopes)('are not added: %s', (source, _same, turned) =>
    expect(objections(turned, source)).toContain('scope-agrees'),
  );
});

describe('the whole of a number', () => {
  it.each([
    ['Of the 62 cranes 44 can turn.', 'All 62 cranes can turn.'],
    ['44 of the 62 cranes (71%) can turn.', 'Every one of the 62 cranes can turn.'],
    ['The 38 cranes that we tested were old, and 20 of them could turn.', 'All of the 38 cranes could turn.'],
  ])('is more than a part of it: %s', (source, claim) => expect(objections(claim, source)).toContain('wholes-agree'));

  it.each([
    ['44 of the 62 cranes can turn. All 62 cranes are electric.', 'All 62 cranes are electric.'],
    ['44 of the 62 cranes can turn.', 'Of all 62 cranes 44 can turn.'],
    ['The 62 cranes can turn.', 'All 62 cranes can turn.'],
  ])('is told with its part, or as the whole: %s', (source, claim) =>
    expect(objections(claim, source)).not.toContain('wholes-agree'),
  );
});

describe('comparisons', () => {
  it.each([
    [
      'The share of electric cranes was 11% in March and 24% in May.',
      'The share of electric cranes more than doubled.',
    ],
    ['The fee per berth is 2.40 crowns, up from 2.25.', 'The fee per berth of 2.40 crowns is larger than last year.'],
    ['The fee of Basin 2 is 11% below the present tariff.', 'In Basin 2 the fee is less than the present tariff.'],
  ])('follow from what the source tells: %s', (source, claim) =>
    expect(objections(claim, source)).not.toContain('comparisons-told'),
  );

  it('are not made where the source has none', () => {
    expect(objections('The old basin is deeper than the canal.', 'The old basin and the canal are deep.')).toContain(
      'comparisons-told',
    );
    expect(objections('The fee per berth is higher than last year.', 'The fee per berth is 2.40 crowns.')).toContain(
      'comparisons-told',
    );
  });
});

describe('opposites', () => {
  it.each([
    [
      'A little under half of the ports with sales above USD 100 million',
      'Of ports with sales above USD 100 million 47% answered.',
    ],
    ['Eight captains moved to a less expensive port.', 'Eight captains went to a cheaper port.'],
    ['The yard sold 58% of its boats on its own site.', '58% of the boats were bought on the own site of the yard.'],
    ['Outside crews were paid.', 'Crews were paid within an hour.'],
    ['The tenant of the quay pays nothing for May.', 'The landlord waives the rent of the quay for May.'],
    ['The harbour office did not keep the old tariff.', 'The harbour office scrapped the old tariff.'],
    ['The overall cost of the pier is 4 million.', 'Underwater work is part of the cost of the pier of 4 million.'],
    ['All but four of the ports are in Norway.', '37 of the 41 ports are in Norway. None is private.'],
  ])('bound other numbers or are told from the other side: %s', (claim, source) =>
    expect(objections(claim, source)).not.toContain('opposites-agree'),
  );

  it.each([
    ['Eight captains moved to a more expensive port.', 'Eight captains went to a cheaper port.'],
    ['The yard sold the boat.', 'The yard bought the boat.'],
    ['The harbour office kept the old tariff.', 'The harbour office scrapped the old tariff.'],
    ['Pilots say that the new quay is overused.', 'Pilots say that the new quay is underused.'],
    ['The radar of the barge was useful in fog.', 'The radar of the barge was useless in fog.'],
    ['Lloyd calls the finding on the keel disputed.', 'Lloyd calls the finding on the keel undisputed.'],
    ['The yard hastened delivery of the ferry.', 'The yard postponed delivery of the ferry.'],
  ])('turn a statement round: %s', (claim, source) => expect(objections(claim, source)).toContain('opposites-agree'));
});

describe('what may and what must be', () => {
  it.each([
    ['Barges may sail only if a pilot is aboard.', 'In fog a pilot must be aboard of barges that sail.'],
    ['Crews must leave unless they could show a permit.', 'Crews must leave unless a permit is shown.'],
    ['Until May 2026 the fee was 5%.', 'The fee must be paid once. Until May 2026 it was 5%.'],
  ])('is a duty under a condition: %s', (claim, source) =>
    expect(objections(claim, source)).not.toContain('modality-agrees'),
  );

  it('is no leave where it is a duty', () => {
    expect(objections('A pilot may be aboard of barges.', 'A pilot must be aboard of barges.')).toContain(
      'modality-agrees',
    );
  });
});
