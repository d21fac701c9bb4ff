import { chmodSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newApprovalKey } from '#infra/approvals/approval-signer';
import { openApprovals } from '#infra/approvals/open-approvals';
import { examineSettings, loadConfig } from '#infra/config/env';
import { checkApprovalKey } from '#infra/local/doctor/approval-key-check';
import { localApprovalKey } from '#infra/local/local-approval-key';

const folder = () => mkdtempSync(join(tmpdir(), 'assay-approvals-'));
const configOf = (ASSAY_DATA_DIR: string, keys = '') => loadConfig({ ASSAY_DATA_DIR, ASSAY_APPROVAL_KEYS: keys });

describe('the keys that sign decisions', () => {
  it('are those of the setting, the newest first: all are trusted, the first signs', async () => {
    const [newest, former] = [newApprovalKey(), newApprovalKey()];
    const { keys, sign, verify } = await openApprovals(configOf(folder(), `${newest}, ${former}`));
    expect(keys).toHaveLength(2);
    const claims = {
      sub: 'Ada',
      tenant: 'acme',
      run: 'run-1',
      kind: 'plan',
      digest: 'd',
      roles: [],
      verdicts: [],
    } as const;
    const exp = Math.floor(Date.now() / 1_000) + 60;
    const trusted = keys.map(({ kid }) => kid);
    const token = await sign({ ...claims, via: 'api', exp }, trusted);
    expect(JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid).toBe(trusted[0]);
    expect(await verify(token)).toMatchObject(claims);
    const byFormer = await sign({ ...claims, via: 'api', exp }, trusted.slice(1));
    expect(await verify(byFormer)).toMatchObject(claims);
    await expect(sign({ ...claims, via: 'api', exp }, ['unknown'])).rejects.toMatchObject({ code: 'approval.no-key' });
  });

  it('are not made up where there are none: nothing starts without', async () => {
    await expect(openApprovals(configOf(folder()))).rejects.toMatchObject({
      code: 'config.invalid',
      message: expect.stringContaining('openssl rand -base64 32'),
    });
  });

  it('are refused with a wrong form or twice, and never shown', () => {
    const key = newApprovalKey();
    for (const ASSAY_APPROVAL_KEYS of ['my-secret-key', `${key},${key}`, `${key}=`, key.slice(1)]) {
      const { faults } = examineSettings({ ASSAY_DATA_DIR: folder(), ASSAY_APPROVAL_KEYS });
      expect(faults.map(({ path }) => path)).toEqual(['ASSAY_APPROVAL_KEYS']);
      expect(JSON.stringify(faults)).not.toContain(ASSAY_APPROVAL_KEYS);
    }
    expect(JSON.stringify(configOf(folder(), key))).not.toContain(key);
  });
});

describe('the key of the local stack', () => {
  it('is made once, for its owner alone', () => {
    const path = join(folder(), 'approval-key');
    const key = localApprovalKey(path);
    expect(localApprovalKey(path)).toBe(key);
    expect(readFileSync(path, 'utf8').trim()).toBe(key);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('is not replaced in silence when its file is broken: runs that wait would wait for ever', () => {
    const path = join(folder(), 'approval-key');
    writeFileSync(path, 'broken');
    expect(() => localApprovalKey(path)).toThrow(expect.objectContaining({ code: 'stack.start-failed' }));
  });

  it('is looked at by the doctor', async () => {
    const dataDir = folder();
    const path = join(dataDir, 'approval-key');
    const look = async (keys = '') => checkApprovalKey({ config: configOf(dataDir, keys), env: {} });
    expect(await look()).toMatchObject({ ok: true, detail: 'none yet; the first start makes one' });
    localApprovalKey(path);
    expect(await look()).toMatchObject({ ok: true, detail: path });
    chmodSync(path, 0o644);
    expect(await look()).toMatchObject({ ok: false, remedy: `Run "chmod 600 ${path}".` });
    writeFileSync(path, 'broken', { mode: 0o600 });
    chmodSync(path, 0o600);
    expect(await look()).toMatchObject({ ok: false, detail: `${path} holds no key` });
    expect(await look(newApprovalKey())).toMatchObject({ ok: true, detail: 'ASSAY_APPROVAL_KEYS, 1 of them' });
  });
});
