import { askService, type Exchange, type ServiceCall } from '#activities/research/services/exchange/ask-service';
import { createPace } from '#activities/research/services/exchange/pace';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import type { FetchedResponse } from '#infra/http/safe-fetch';
import { AssayError } from '#shared/errors/assay-error';

/** The SEC shuts out whoever asks more than ten times a second; several workers may share one address. */
const pace = createPace(5);

/** Errors: as `askService`; `tool.not-ready` when it is not said who asks. */
export async function askEdgar(
  call: ServiceCall,
  context: Exchange & Pick<ToolContext, 'contact'>,
): Promise<FetchedResponse> {
  if (context.contact === undefined) throw new AssayError('tool.not-ready', 'ASSAY_CONTACT is not set');
  await pace(context);
  return askService({ ...call, headers: { ...call.headers, 'user-agent': context.contact } }, context);
}
