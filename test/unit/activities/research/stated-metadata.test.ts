import { sourceKindOf } from '#activities/research/corpus/source-kind';
import { statedDate } from '#activities/research/corpus/stated-date';
import { mergeMetadata, pickMetadata, resolveMetadata } from '#activities/research/corpus/stated-metadata';

describe('statedDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026-05', '2026-05'],
    ['2026-05-14', '2026-05-14'],
    ['2026-05-14T23:30:00+02:00', '2026-05-14'],
    ['2026/5/4', '2026-05-04'],
    ['14 May 2026', '2026-05-14'],
    ['Thursday, 14 May 2026', '2026-05-14'],
    ['May 14, 2026', '2026-05-14'],
    ['Sept. 3rd, 2025', '2025-09-03'],
    ['May 2026', '2026-05'],
    ['14.05.2026', '2026-05-14'],
    ["D:20260514120000+02'00'", '2026-05-14'],
  ])('reads %s as %s', (stated, iso) => {
    expect(statedDate(stated)).toBe(iso);
  });

  it.each(['unknown', 'multiple', '', '05/06/2026', '2026-13', '2026-02-30', 'last week', undefined])(
    'gives no date for %s',
    stated => {
      expect(statedDate(stated)).toBeNull();
    },
  );
});

describe('metadata', () => {
  it('takes nothing from values that state nothing', () => {
    expect(
      pickMetadata([
        ['url', 'multiple'],
        ['publisher', 'several (one per record)'],
        ['published', 'unknown'],
      ]),
    ).toEqual({});
  });

  it('prefers the first that states something, name by name', () => {
    expect(mergeMetadata({ title: 'A' }, { title: 'B', url: 'https://b' })).toEqual({ title: 'A', url: 'https://b' });
  });

  it('resolves to nulls where nothing is stated', () => {
    expect(resolveMetadata({})).toEqual({
      title: null,
      url: null,
      publisher: null,
      publishedAt: null,
      accessedAt: null,
      kind: 'unknown',
    });
  });

  it.each([
    ['vendor-docs', 'vendor-docs'],
    ['Press release', 'vendor'],
    ['10-K filing', 'filing'],
    ['personal blog', 'community'],
    ['newspaper', 'news'],
    ['something else', 'unknown'],
  ])('maps the kind "%s" to %s', (stated, kind) => {
    expect(sourceKindOf(stated)).toBe(kind);
  });
});
