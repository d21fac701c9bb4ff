import { loopbackFetch } from './loopback-fetch.js';
import { json, type Reply, startServiceServer } from './service-server.js';
import type { ReceivedCall, ToolServer } from './tool-server.js';

const host = 'edgar.test.example';

interface Filed {
  readonly cik: string;
  readonly name: string;
  readonly accession: string;
  readonly file: string;
  readonly form: string;
  readonly type: string;
  readonly date: string;
  readonly text: string;
}

const nordwaerme = { cik: '0001999999', name: 'Nordwaerme Inc.  (NWM)  (CIK 0001999999)' };
const others = { cik: '0001888888', name: 'HEATING SUPPLIES CORP  (CIK 0001888888)' };

const filed: readonly Filed[] = [
  {
    ...others,
    accession: '0001888888-26-000007',
    file: 'hsc-10k.htm',
    form: '10-K',
    type: '10-K',
    date: '2026-02-27',
    text: 'We sell parts to makers of heat pumps, among them Nordwaerme, whose revenue depends on subsidies.',
  },
  {
    ...nordwaerme,
    accession: '0001999999-26-000012',
    file: 'nwm-20251231.htm',
    form: '10-K',
    type: '10-K',
    date: '2026-03-19',
    text: 'Revenue from heat pump systems was $412.6 million in 2025, an increase of 18% over 2024.',
  },
  {
    ...nordwaerme,
    accession: '0001999999-26-000012',
    file: 'nwm-ex991.htm',
    form: '10-K',
    type: 'EX-99.1',
    date: '2026-03-19',
    text: 'An exhibit of the same filing about the revenue of heat pump systems.',
  },
  {
    ...nordwaerme,
    accession: '0001999999-26-000031',
    file: 'nwm-8k data.htm',
    form: '8-K',
    type: '8-K',
    date: '2026-08-04',
    text: 'Heat pump revenue of the second quarter was $118.2 million, Nordwaerme announced today.',
  },
  {
    ...nordwaerme,
    accession: '0001999999-26-000033',
    file: 'R4.xml',
    form: '10-Q',
    type: 'XML',
    date: '2026-08-10',
    text: 'Nordwaerme heat pump revenue in a data file.',
  },
];

const annual = (val: number, year: number, filedOn = `${year + 1}-03-19`) => ({
  start: `${year}-01-01`,
  end: `${year}-12-31`,
  val,
  accn: `0001999999-${String(year + 1).slice(2)}-000012`,
  fy: year,
  fp: 'FY',
  form: '10-K',
  filed: filedOn,
});

const facts = {
  cik: 1999999,
  entityName: 'Nordwaerme Inc.',
  facts: {
    dei: { EntityCommonStockSharesOutstanding: { units: { shares: [] } } },
    'us-gaap': {
      Revenues: {
        label: 'Revenues',
        units: {
          USD: [
            annual(349_000_000, 2024),
            // Stated anew a year later, and a quarter that the annual report tells too.
            annual(349_700_000, 2024, '2026-03-19'),
            annual(412_600_000, 2025),
            { ...annual(118_200_000, 2025), start: '2025-10-01' },
          ],
        },
      },
      NetIncomeLoss: {
        label: 'Net Income (Loss)',
        units: { USD: [annual(-12_300_000, 2025)], 'USD/shares': [annual(-0.31, 2025)] },
      },
    },
  },
};

/** Full-text search, archive and figures of EDGAR under one address, for one company and one that mentions it. */
export async function startSecEdgarServer({
  contact = 'Example Research research@example.com' as string | undefined,
} = {}): Promise<ToolServer> {
  const server = await startServiceServer({ hosts: [host], serve });
  return {
    ground: {
      fetch: loopbackFetch(server.port),
      config: { addresses: { 'sec-edgar': `http://${host}` }, restTables: [], mcpServers: [] },
      secret: () => undefined,
      namedSecret: () => undefined,
      contact,
      part: null,
    },
    query: 'Nordwaerme heat pump revenue',
    ...server,
  };
}

/** As the SEC does: whoever does not say who asks is shut out. */
function serve(call: ReceivedCall): Reply {
  if (!/\S+@\S+\.\S+/u.test(String(call.headers['user-agent']))) {
    return { status: 403, contentType: 'text/html', body: 'Undeclared Automated Tool' };
  }
  const { pathname, searchParams } = new URL(call.path, `http://${host}`);
  if (pathname === '/LATEST/search-index') return searched(searchParams);
  if (pathname === '/api/xbrl/companyfacts/CIK0001999999.json') return json(facts);
  const document = filed.find(each => archivePath(each) === pathname);
  if (!document) return { status: 404, contentType: 'application/xml', body: '<Error><Code>NoSuchKey</Code></Error>' };
  return {
    contentType: 'text/html',
    body: `<html><head><title>${document.file}</title></head><body><p>${document.text}</p></body></html>`,
  };
}

function archivePath({ cik, accession, file }: Filed): string {
  return `/Archives/edgar/data/${Number(cik)}/${accession.replaceAll('-', '')}/${encodeURIComponent(file)}`;
}

/** Every word has to stand in the document or in the filer's name, as in the real index. */
function searched(parameters: URLSearchParams): Reply {
  const words = (parameters.get('q') ?? '').toLowerCase().split(/\s+/u).filter(Boolean);
  const hits = filed.filter(({ text, name }) => words.every(word => `${name} ${text}`.toLowerCase().includes(word)));
  return json({
    took: 12,
    timed_out: false,
    hits: {
      total: { value: hits.length, relation: 'eq' },
      max_score: 9.1,
      hits: hits.map(({ cik, name, accession, file, form, type, date }, at) => ({
        _index: 'edgar_file',
        _id: `${accession}:${file}`,
        _score: 9 - at,
        _source: {
          ciks: [cik],
          display_names: [name],
          root_forms: [form],
          form,
          file_type: type,
          file_date: date,
          file_description: type,
          adsh: accession,
          period_ending: null,
          sics: ['3585'],
        },
      })),
    },
  });
}
