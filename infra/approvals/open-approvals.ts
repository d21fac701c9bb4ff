import { type ApprovalSigner, openApprovalSigner } from '#infra/approvals/approval-signer';
import type { Config } from '#infra/config/config';
import { configInvalid } from '#shared/errors/config-invalid';

/**
 * What signs who decides. Nothing is made up where it is not set: API and workers must share it, also after a restart, or
 * nobody could approve what they began. Errors: `config.invalid`.
 */
export async function openApprovals({ approvalKeys }: Pick<Config, 'approvalKeys'>): Promise<ApprovalSigner> {
  if (approvalKeys.length > 0) return openApprovalSigner(approvalKeys.map(key => key.reveal()));
  const message =
    'expected, the same for API and workers, since it signs who decides; make one with: openssl rand -base64 32 | tr +/ -_ | tr -d =';
  throw configInvalid([{ path: 'ASSAY_APPROVAL_KEYS', message }]);
}
