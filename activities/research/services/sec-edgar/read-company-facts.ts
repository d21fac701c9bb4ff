import { jsonOf } from '#activities/research/services/exchange/json-of';
import { keepDocument } from '#activities/research/services/exchange/keep-document';
import { askEdgar } from '#activities/research/services/sec-edgar/ask-edgar';
import { edgarData } from '#activities/research/services/sec-edgar/edgar-service';
import { CompanyFacts, factRows } from '#activities/research/services/sec-edgar/fact-rows';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';

const factBytes = 20 * 1024 * 1024;

/**
 * The figures of a company's annual reports as rows; null when there are none of whole years. Errors: as `askEdgar`,
 * `tool.broken-answer`.
 */
export async function readCompanyFacts(cik: string, context: ToolContext): Promise<FoundDocument | null> {
  const path = `/api/xbrl/companyfacts/CIK${cik.padStart(10, '0')}.json`;
  const { bytes } = await askEdgar({ service: edgarData, path, maxBytes: factBytes }, context);
  const facts = jsonOf('SEC EDGAR', bytes, CompanyFacts);
  const rows = factRows(facts);
  if (rows.length === 0) return null;
  const url = `${edgarData.address}${path}`;
  const { entityName } = facts;
  return keepDocument(context, {
    content: `[\n${rows.map(row => JSON.stringify(row)).join(',\n')}\n]\n`,
    fileName: `annual-figures-${cik}.json`,
    location: url,
    url,
    title: `${entityName}: figures of its annual reports`,
    publisher: entityName,
    publishedAt:
      rows
        .map(({ published }) => published)
        .toSorted()
        .at(-1) ?? '',
    kind: 'filing',
    originals: [{ name: 'companyfacts.json', mediaType: 'application/json', content: bytes }],
  });
}
