import { z } from 'zod';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { askEdgar } from '#activities/research/services/sec-edgar/ask-edgar';
import { edgarSearch } from '#activities/research/services/sec-edgar/edgar-service';
import type { Filing } from '#activities/research/services/sec-edgar/filing';
import type { ToolContext } from '#activities/research/tools/define-research-tool';

/** What a market is written about in: reports, news and prospectuses of issuers at home and abroad, proxy statements. */
const forms = ['10-K', '10-Q', '8-K', 'S-1', '20-F', '6-K', 'F-1', '424B4', 'DEF 14A', '10-K405'];

/** Older filings tell little of a market. */
const yearsBack = 6;

const Hit = z.object({
  _id: z.string().regex(/^\d{10}-\d{2}-\d{6}:[\w.() -]{1,150}$/u),
  _source: z.object({
    ciks: z.array(z.string().regex(/^\d{1,10}$/u)).min(1),
    display_names: z.array(z.string()).min(1),
    file_date: z.iso.date(),
    form: z.string().optional(),
    root_forms: z.array(z.string()).optional(),
    file_type: z.string().nullish(),
  }),
});

const Answer = z.object({ hits: z.object({ hits: z.array(z.unknown()) }) });

/** Documents of filings in which all words stand, best first. Errors: as `askEdgar`, `tool.broken-answer`. */
export async function searchFilings(words: readonly string[], context: ToolContext): Promise<Filing[]> {
  const today = context.now();
  const { bytes } = await askEdgar(
    {
      service: edgarSearch,
      path: '/LATEST/search-index',
      parameters: {
        q: words.join(' '),
        forms: forms.join(','),
        dateRange: 'custom',
        startdt: `${today.getUTCFullYear() - yearsBack}-01-01`,
        enddt: today.toISOString().slice(0, 10),
      },
    },
    context,
  );
  return jsonOf('SEC EDGAR', bytes, Answer)
    .hits.hits.map(filingOf)
    .filter(filing => filing !== null);
}

/** A hit of another shape costs only itself. */
function filingOf(hit: unknown): Filing | null {
  const parsed = Hit.safeParse(hit);
  if (!parsed.success) return null;
  const { _id, _source } = parsed.data;
  const [accession = '', fileName = ''] = _id.split(':');
  const form = _source.root_forms?.[0] ?? _source.form ?? '';
  return {
    accession,
    fileName,
    cik: String(Number(_source.ciks[0])),
    filer: filerOf(_source.display_names[0] ?? ''),
    form,
    documentType: _source.file_type ?? form,
    filedOn: _source.file_date,
  };
}

/** "Nordwaerme Inc.  (NWM)  (CIK 0001999999)" */
function filerOf(displayName: string): string {
  return displayName.replace(/\s*\((?:CIK )?[A-Z0-9.,\s-]+\)/gu, '').trim();
}
