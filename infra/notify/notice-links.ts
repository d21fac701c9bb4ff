import type { NoticeFacts } from '#infra/notify/notice-words';

export interface NoticeLink {
  readonly name: 'console' | 'temporal-ui';
  readonly label: string;
  readonly url: string;
}

/** Addresses that links begin with, without a slash at the end. */
export interface NoticeGround {
  readonly publicUrl: string;
  readonly temporalUi: string | null;
  readonly namespace: string;
}

interface Linked {
  readonly runId: string;
  readonly workflowId: string;
  readonly facts: NoticeFacts;
}

export function linksOf({ runId, workflowId, facts }: Linked, ground: NoticeGround): NoticeLink[] {
  const { publicUrl, temporalUi, namespace } = ground;
  const url = `${publicUrl}/console/runs/${encodeURIComponent(runId)}${pageOf(facts)}`;
  const console: NoticeLink = { name: 'console', label: 'Open it in the console', url };
  if (!temporalUi) return [console];
  const place = `${temporalUi}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
  return [console, { name: 'temporal-ui', label: 'Open it in the Temporal UI', url: place }];
}

/** Where in the console that is which the notification is about. */
function pageOf({ kind, state }: NoticeFacts): string {
  if (kind === 'plan') return '/plan';
  return kind === 'final' || state === 'completed' ? '/document' : '';
}
