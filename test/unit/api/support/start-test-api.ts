import type { AddressInfo } from 'node:net';
import type { ApiDependencies } from '#api/api-dependencies';
import { createApi } from '#api/create-api';
import type { Problem } from '#api/http/problem';
import { createClaimChecks } from '#api/verify/claim-checks';
import { newApprovalKey, openApprovalSigner } from '#infra/approvals/approval-signer';
import type { ApiKey } from '#infra/storage/api-key-store';
import { Role } from '#shared/contracts/decision-rule';
import type { RunView } from '#shared/contracts/run';
import { createMemoryArtifactStore } from '#test/unit/api/support/memory-artifact-store';
import { createMemoryRunStore } from '#test/unit/api/support/memory-run-store';
import { noHistories } from '#test/unit/api/support/no-histories';
import { noPeople } from '#test/unit/api/support/no-people';
import { noRefreshes } from '#test/unit/api/support/no-refreshes';
import { createRecordingGateway } from '#test/unit/api/support/recording-gateway';

export const ownerKey = 'assay_owner-of-acme-000';
export const otherKey = 'assay_owner-of-beta-000';
export const readerKey = 'assay_reader-of-acme-00';

const callers = new Map<string, ApiKey>([
  [ownerKey, { id: 'key-1', tenant: 'acme', name: 'Ada', role: 'owner', roles: Role.options }],
  [otherKey, { id: 'key-2', tenant: 'beta', name: 'Bob', role: 'owner', roles: Role.options }],
  [readerKey, { id: 'key-3', tenant: 'acme', name: 'Rea', role: 'reader', roles: [] }],
]);

export const approvals = await openApprovalSigner([newApprovalKey()]);

/** The real API on a real port; storage and Temporal live in memory. */
export async function startTestApi(overrides: Partial<ApiDependencies> = {}) {
  const runs = createMemoryRunStore();
  const artifacts = createMemoryArtifactStore();
  const gateway = createRecordingGateway();
  const app = await createApi({
    runs,
    artifacts,
    gateway,
    histories: noHistories,
    ...noRefreshes,
    replays: async () => [],
    rewind: { stateAt: async () => 'planning', rewind: async () => undefined },
    share: async () => undefined,
    money: { balances: async () => [] },
    ...noPeople,
    keys: { ...noPeople.keys, findByKey: async plain => callers.get(plain) ?? null },
    approvals,
    budgets: { check: async () => undefined, begin: async () => undefined },
    notifications: { test: async () => [], listOf: async () => [] },
    corpora: { resolve: async corpus => corpus },
    claimChecks: createClaimChecks(),
    labels: { labelsOf: async () => [], newestScale: async () => null },
    models: { listModels: async () => [], listPrompts: async () => [], callsOf: async () => [], costs: async () => [] },
    tools: { listTools: async () => [] },
    probes: [],
    settings: {
      temporalUi: 'http://127.0.0.1:8233',
      namespace: 'default',
      logLevel: 'silent',
      requestsPerMinute: 10_000,
      heartbeatMs: 200,
    },
    ...overrides,
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  const call = (path: string, init: RequestInit & { key?: string | null } = {}) => {
    const { key = ownerKey, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (key) headers.set('Authorization', `Bearer ${key}`);
    return fetch(`${address}${path}`, { ...rest, headers });
  };
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    call(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return { address, call, post, runs, artifacts, gateway, stop: () => app.close() };
}

/** The body of an answer, whichever of these it is; a test looks at the members it expects. */
export async function read(response: Response): Promise<RunView & Problem & { runs: RunView[]; next: string | null }> {
  return JSON.parse(await response.text());
}
export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

export const startBody = {
  brief: { title: 'Durable agents', idea: 'A platform on which long AI workflows survive crashes.' },
  corpus: '/corpora/durable-agents',
};
