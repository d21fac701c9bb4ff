import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { AssayError } from '#shared/errors/assay-error';

/** The stack's own key to sign decisions with: made once, kept in a file for its owner alone. Errors: `stack.start-failed`. */
export function localApprovalKey(path: string): string {
  if (!existsSync(path)) writeFileSync(path, `${newApprovalKey()}\n`, { mode: 0o600 });
  const key = readFileSync(path, 'utf8').trim();
  if (isApprovalKey(key)) return key;
  throw new AssayError('stack.start-failed', `${path} holds no key; restore it, or delete it and start again`);
}

/** Whether a text has the form of a key. */
export function isApprovalKey(text: string): boolean {
  return Buffer.from(text, 'base64url').toString('base64url') === text && Buffer.from(text, 'base64url').length === 32;
}
