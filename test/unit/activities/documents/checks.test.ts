import { runChecks } from '#activities/documents/checks/run-checks';
import { compose } from '#activities/documents/compose/compose';
import type { MarketNumber } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';
import { fixtureAssembly, fixtureMrd, fixtureParts } from './fixture-mrd.js';

const parts = fixtureParts();
const failedIn = (change: (mrd: Mrd) => Partial<Mrd>) => {
  const mrd = fixtureMrd();
  return runChecks({ mrd: { ...mrd, ...change(mrd) }, texts: parts.texts })
    .filter(check => !check.passed)
    .map(check => check.id);
};
const withNumbers =
  (change: (number: MarketNumber) => Partial<MarketNumber>) =>
  (mrd: Mrd): Partial<Mrd> => {
    const claims = mrd.claims.map(claim => ({
      ...claim,
      numbers: claim.numbers.map(number => ({ ...number, ...change(number) })),
    }));
    return { claims, marketNumbers: claims.flatMap(claim => claim.numbers) };
  };

describe('the checks of a document', () => {
  it('all pass on a sound document', () => {
    expect(failedIn(() => ({}))).toEqual([]);
  });

  it.each<[string, string, (mrd: Mrd) => Partial<Mrd>]>([
    ['a section is missing', 'sections-complete', mrd => ({ sections: mrd.sections.slice(1) })],
    ['sections change places', 'sections-complete', mrd => ({ sections: mrd.sections.toReversed() })],
    [
      'a group loses a claim',
      'sections-complete',
      mrd => ({ sections: mrd.sections.map(section => ({ ...section, groups: [] })) }),
    ],
    [
      'a claim is told in two sections',
      'sections-complete',
      mrd => {
        const [told] = mrd.sections.filter(section => section.status !== 'derived' && section.claimIds.length > 0);
        const { claimIds = [], groups = [] } = told ?? {};
        const isOther = (id: string) => id === 'go-to-market' && told?.id !== id;
        return { sections: mrd.sections.map(each => (isOther(each.id) ? { ...each, claimIds, groups } : each)) };
      },
    ],
    [
      'a persona cites a claim that is not there',
      'requirements-are-linked',
      mrd => ({ personas: mrd.personas.map(persona => ({ ...persona, claimIds: ['nobody'] })) }),
    ],
    [
      'a position of a disagreement has no claim',
      'numbers-have-claims',
      mrd => ({
        disagreements: mrd.disagreements.map(each => ({
          ...each,
          positions: each.positions.map(position => ({ ...position, claimId: 'nobody' })),
        })),
      }),
    ],
    ['a cited source is not in the register', 'claims-cite-listed-sources', mrd => ({ sources: mrd.sources.slice(1) })],
    [
      'a quote is not in its source',
      'quotes-in-sources',
      mrd => ({
        claims: mrd.claims.map(claim => ({
          ...claim,
          citations: claim.citations.map(each => ({ ...each, quote: 'made up' })),
        })),
      }),
    ],
    [
      'a quote stands elsewhere than it says',
      'quotes-in-sources',
      mrd => ({
        claims: mrd.claims.map(claim => ({
          ...claim,
          citations: claim.citations.map(each => ({ ...each, start: each.start + 1 })),
        })),
      }),
    ],
    [
      'a number has no claim',
      'numbers-have-claims',
      mrd => ({ marketNumbers: mrd.marketNumbers.map(number => ({ ...number, claimId: 'nobody' })) }),
    ],
    [
      'a point of a chart has no claim',
      'numbers-have-claims',
      mrd => ({
        charts: mrd.charts.map(chart => ({
          ...chart,
          points: chart.points.map(point => ({ ...point, claimId: 'nobody' })),
        })),
      }),
    ],
    [
      'an estimate is called cited',
      'estimates-are-not-cited',
      withNumbers(({ method }) => (method === 'estimated' ? { method: 'cited' } : {})),
    ],
    ['an estimate shows no formula', 'estimates-are-not-cited', withNumbers(() => ({ formula: null }))],
    ['a measured number has no source', 'estimates-are-not-cited', withNumbers(() => ({ sourceIds: [] }))],
    [
      'the SAM is larger than the TAM',
      'market-sizes-in-order',
      withNumbers(({ role }) => (role === 'sam' ? { value: 1.2e9 } : {})),
    ],
    [
      'TAM and SAM are of different years',
      'market-sizes-in-order',
      withNumbers(({ role }) => (role === 'sam' ? { year: '2024' } : {})),
    ],
    [
      'the SOM is in another currency',
      'market-sizes-in-order',
      withNumbers(({ role }) => (role === 'som' ? { currency: 'EUR', unit: 'EUR' } : {})),
    ],
    [
      'a requirement names no persona',
      'requirements-are-linked',
      mrd => ({ requirements: mrd.requirements.map(each => ({ ...each, personaIds: [] })) }),
    ],
    [
      'a requirement rests on a dropped claim',
      'requirements-are-linked',
      mrd => ({ requirements: mrd.requirements.map(each => ({ ...each, claimIds: ['go-to-market-1'] })) }),
    ],
  ])('when %s, %s fails', (_what, check, change) => {
    expect(failedIn(change)).toContain(check);
  });

  it('count as not passed when they break', () => {
    const broken = runChecks({
      mrd: { ...fixtureMrd(), claims: null as unknown as Mrd['claims'] },
      texts: parts.texts,
    });
    expect(broken.find(check => check.id === 'quotes-in-sources')?.passed).toBe(false);
  });

  it('make the document partial when one fails, and complete when all pass and every section has its evidence', () => {
    const sections = fixtureAssembly.sections.map(section => ({ ...section, status: 'derived' as const }));
    const whole = fixtureParts({ assembly: { ...fixtureAssembly, sections } });
    expect(compose(whole).status).toBe('complete');
    expect(compose({ ...whole, texts: new Map() }).status).toBe('partial');
    expect(compose(fixtureParts()).status).toBe('partial');
  });
});
