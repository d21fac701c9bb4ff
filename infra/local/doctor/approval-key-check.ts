import { readFile, stat } from 'node:fs/promises';
import { dataFolder } from '#infra/local/data-folder';
import { broken, type Examine, fine } from '#infra/local/doctor/check';
import { isApprovalKey } from '#infra/local/local-approval-key';

const name = 'approval key';

/** What decisions are signed with. A key that others can read lets them decide in anybody's name. */
export const checkApprovalKey: Examine = async ({ config }) => {
  if (config.approvalKeys.length > 0) return fine(name, `ASSAY_APPROVAL_KEYS, ${config.approvalKeys.length} of them`);
  const { approvalKeyFile: path } = dataFolder(config.dataDir);
  const file = await stat(path).catch(() => null);
  if (!file) return fine(name, 'none yet; the first start makes one');
  if ((file.mode & 0o077) !== 0) return broken(name, `others may read ${path}`, `Run "chmod 600 ${path}".`);
  const text = await readFile(path, 'utf8').catch(() => '');
  if (isApprovalKey(text.trim())) return fine(name, path);
  return broken(name, `${path} holds no key`, 'Restore it, or delete it: runs that wait then need a new start.');
};
