import { type Check, defineCheck, fatal } from '#activities/verification/checks/define-check';
import { checks } from '#activities/verification/checks/registry';
import { DossierRoom } from '#activities/verification/evidence/gather-dossier';
import { judgeClaims } from '#activities/verification/judge-claims';
import { runChecks } from '#activities/verification/run-checks';
import type { Claim, DraftClaim } from '#shared/contracts/claim';
import { processorMs } from '#test/support/processor-ms';
import { cite, claimOf } from './support/make-claim.js';
import { type Document, documentOf, libraryOf } from './support/make-library.js';

const note = documentOf(
  `# Acme raises ninety million

Acme Corp. runs 12 data centres in Norway. It does not sell hardware, and it lost market share in 2024.

<!-- Acme Corp. runs 900 data centres in Norway. -->

Analysts at Beta Research expect sales of USD 40 million in 2026.
`,
  { title: 'Acme raises ninety million dollars in 2025', publisher: 'Nordic Wire', publishedAt: '2025-03-02' },
);
const library = libraryOf([note]);

function judge(text: string, quote: string, rest: Partial<DraftClaim> = {}, document: Document = note): Claim {
  const [claim] = judgeClaims([claimOf(text, [cite(document, quote)], rest)], library);
  if (!claim) throw new TypeError('no claim came back');
  return claim;
}

const failed = (claim: Claim) => claim.findings.filter(finding => !finding.passed).map(finding => finding.check);
const centres = 'Acme Corp. runs 12 data centres in Norway.';

describe('the gate', () => {
  it('publishes what the quote says', () => {
    expect(judge(centres, centres)).toMatchObject({
      verdict: 'supported',
      publication: 'published',
      independentSources: 1,
    });
  });

  it.each([
    ['an invented quote', 'Acme Corp. runs 15 data centres in Sweden.', 'Acme Corp. runs 15 data centres in Sweden.'],
    ['a quote with one word changed', centres, 'Acme Corp. runs 12 data centers in Norway.'],
    ['a heading alone', 'Acme raises ninety million.', '# Acme raises ninety million'],
    [
      'words hidden in a comment',
      'Acme Corp. runs 900 data centres in Norway.',
      'Acme Corp. runs 900 data centres in Norway.',
    ],
    ['an empty quote', centres, ' '],
  ])('drops %s', (_what, text, quote) => {
    const claim = judge(text, quote);
    expect([claim.publication, failed(claim)[0]]).toEqual(['dropped', 'quote-occurs']);
  });

  it('takes a unit that stands before a number for the one that a column names, and no other number', () => {
    const row = 'Acme,Free,20,7';
    const plans = documentOf(`vendor,plan,concurrent_runs,log_retention_days\n${row}\n`, { location: 'plans.csv' });
    const told = (days: number) =>
      judgeClaims(
        [claimOf(`Acme, Free: concurrent runs 20; log retention days ${days}.`, [cite(plans, row)])],
        libraryOf([plans]),
      );
    expect(told(7)).toMatchObject([{ verdict: 'supported' }]);
    expect(told(9)).toMatchObject([{ publication: 'dropped' }]);
  });

  it('drops a claim of a source that is not in the corpus', () => {
    const stranger = documentOf(centres, { location: 'elsewhere.md' });
    expect(judge(centres, centres, {}, stranger)).toMatchObject({ verdict: 'unsupported', independentSources: 0 });
  });

  it('drops a claim when one of several quotes is invented', () => {
    const citations = [cite(note, centres), { ...cite(note, centres), quote: 'Acme Corp. runs the world.' }];
    expect(judge(centres, centres, { citations })).toMatchObject({ publication: 'dropped' });
  });

  it('finds a quote whose offsets are wrong, and one written with other quotes, dashes and spaces', () => {
    const shifted = { ...cite(note, centres), start: 0, end: 5 };
    const spaced = { ...cite(note, centres), quote: 'Acme\u00a0Corp.  runs 12 data\u200b centres in Norway.' };
    expect(judge(centres, centres, { citations: [shifted] }).verdict).toBe('supported');
    expect(judge(centres, centres, { citations: [spaced] }).verdict).toBe('supported');
  });

  it('does not take evidence from a hidden part between two quoted passages', () => {
    const start = note.text.indexOf('Acme Corp.');
    const end = note.text.indexOf('2026.') + 5;
    const citations = [{ sourceId: note.source.id, quote: note.text.slice(start, end), start, end }];
    expect(judge('Acme Corp. runs 900 data centres in Norway.', centres, { citations }).publication).toBe('dropped');
  });

  it('calls a claim contradicted when the source states the opposite', () => {
    expect(
      judge('Acme Corp. does sell hardware.', 'It does not sell hardware, and it lost market share in 2024.'),
    ).toMatchObject({
      verdict: 'contradicted',
      publication: 'dropped',
    });
  });

  it('hedges a year or name that stands only in the title or date of the source', () => {
    const claim = judge('In 2025 Acme Corp. runs 12 data centres in Norway.', centres);
    expect([claim.verdict, claim.publication]).toEqual(['partly', 'hedged']);
    expect(failed(claim)).toContain('years-agree');
  });

  it('takes the title of the source as a label in front, but not as proof', () => {
    const title = note.source.title;
    expect(judge(`${title}: ${centres}`, centres).verdict).toBe('supported');
    expect(judge(`${title}: Acme raises ninety million.`, centres).publication).toBe('dropped');
    expect(judge(title, centres).publication).toBe('dropped');
  });

  it('drops a sentence that no source states, though all its names and numbers are there', () => {
    expect(judge('Acme Corp. will close 12 failing factories in Norway after fraud.', centres).publication).toBe(
      'dropped',
    );
  });

  it('keeps id, section, citations and numbers of every claim as they were, in their order', () => {
    const drafts = [centres, 'nonsense', centres].map(text => claimOf(text, [cite(note, centres)]));
    const claims = judgeClaims(drafts, library);
    expect(
      claims.map(
        ({
          verdict: _v,
          publication: _p,
          confidence: _c,
          confidenceModel: _m,
          findings: _f,
          independentSources: _i,
          ...draft
        }) => draft,
      ),
    ).toEqual(drafts);
  });

  it('says of every check what it found', () => {
    expect(judge(centres, centres).findings).toHaveLength(
      checks.filter(check => check.appliesTo(claimOf(centres, []))).length,
    );
  });

  it('judges two thousand claims in one go', () => {
    const claims = Array.from({ length: 2_000 }, (_, i) => claimOf(`${centres} ${i}`, [cite(note, centres)]));
    expect(judgeClaims(claims, library)).toHaveLength(2_000);
  });
});

describe('a check', () => {
  const dossier = new DossierRoom(library.sources).gather(claimOf(centres, [cite(note, centres)]));

  it('that throws counts as not passed', () => {
    const broken: Check = {
      name: 'broken',
      order: 1,
      shows: 'nothing',
      appliesTo: () => {
        throw new RangeError('also here');
      },
      run: () => {
        throw new RangeError('secret');
      },
    };
    const { findings, objections } = runChecks([broken], dossier);
    expect(objections.map(each => each.severity)).toEqual(['fatal']);
    expect(findings).toEqual([{ check: 'broken', passed: false, detail: expect.not.stringContaining('secret') }]);
  });

  it('that does not apply says nothing', () => {
    const idle = defineCheck({ name: 'idle', order: 1, shows: '', appliesTo: () => false, run: () => [fatal('no')] });
    expect(runChecks([idle], dossier)).toEqual({ findings: [], objections: [] });
  });
});

describe('hostile quotes', () => {
  it('of a whole large document are judged in bounded time', async () => {
    const text = `${'In 2024 Acme Corp. sold 12 units to Beta Labs for USD 5 million. '.repeat(8_000)}\n`;
    const document = documentOf(text, { location: 'large.md' });
    const claims = Array.from({ length: 5 }, () => claimOf('Acme Corp. sold 13 units.', [cite(document, text.trim())]));
    const spent = await processorMs(() => {
      const judged = judgeClaims(claims, libraryOf([document]));
      expect(judged.map(claim => claim.publication)).toEqual(Array(5).fill('dropped'));
    });
    expect(spent).toBeLessThan(20_000);
  });
});
