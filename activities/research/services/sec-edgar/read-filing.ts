import { keepDocument } from '#activities/research/services/exchange/keep-document';
import { askEdgar } from '#activities/research/services/sec-edgar/ask-edgar';
import { edgarArchive } from '#activities/research/services/sec-edgar/edgar-service';
import { type Filing, filingPath } from '#activities/research/services/sec-edgar/filing';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FoundDocument } from '#shared/contracts/found-document';

/** An annual report with its tagged figures may take 15 MB; beyond what a corpus reads nothing is fetched. */
const filingBytes = 20 * 1024 * 1024;

/** Fetches one document of a filing. Its address stays that of the SEC, from wherever it was fetched. Errors: as `askEdgar`. */
export async function readFiling(filing: Filing, context: ToolContext): Promise<FoundDocument> {
  const path = filingPath(filing);
  const { bytes } = await askEdgar(
    {
      service: edgarArchive,
      path,
      headers: { accept: '*/*' },
      accept: ['text/html', 'text/plain', 'application/xhtml+xml', 'application/pdf'],
      maxBytes: filingBytes,
    },
    context,
  );
  const url = `${edgarArchive.address}${path}`;
  return keepDocument(context, {
    content: bytes,
    fileName: filing.fileName.slice(-200),
    location: url,
    url,
    title: titleOf(filing),
    publisher: filing.filer,
    publishedAt: filing.filedOn,
    kind: 'filing',
  });
}

function titleOf({ filer, form, documentType, filedOn }: Filing): string {
  const part = documentType === form ? '' : `, ${documentType}`;
  return `${filer}: ${form}${part}, filed ${filedOn}`;
}
