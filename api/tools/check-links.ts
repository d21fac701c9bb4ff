import type { ToolReports } from '#infra/storage/known-tools';
import type { Brief } from '#shared/contracts/brief';
import { AssayError } from '#shared/errors/assay-error';

/** Pages that nobody would read are told at once. Before a worker has said which tools there are, nothing is known. Errors: `brief.invalid`. */
export async function checkLinks({ links = [] }: Pick<Brief, 'links'>, reports: ToolReports): Promise<void> {
  if (links.length === 0) return;
  const tools = await reports.listTools();
  const readers = tools.filter(({ asks }) => asks === 'links');
  if (tools.length === 0 || readers.some(({ isEnabled, missing }) => isEnabled && missing === null)) return;
  const message = 'cannot be read: no research tool that reads pages is enabled; add web-fetch to ASSAY_TOOLS';
  throw new AssayError('brief.invalid', `brief.links ${message}`, { faults: [{ path: 'brief.links', message }] });
}
