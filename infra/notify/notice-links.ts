import type { NoticeFacts } from '#infra/notify/notice-facts';

export interface NoticeLink {
  readonly name: 'console' | 'temporal-ui' | 'decide';
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
  const url = `${publicUrl}/console${pageOf(runId, facts)}`;
  const console: NoticeLink = { name: 'console', label: 'Open it in the console', url };
  if (!temporalUi) return [console];
  const place = `${temporalUi}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
  return [console, { name: 'temporal-ui', label: 'Open it in the Temporal UI', url: place }];
}

const pages: Readonly<Record<string, string>> = {
  plan: '/plan',
  claims: '/claims',
  regulatory: '/claims',
  final: '/document',
};

/** Where in the console that is which the notification is about. */
function pageOf(runId: string, { kind, state, before }: NoticeFacts): string {
  const run = `/runs/${encodeURIComponent(runId)}`;
  if (before !== undefined) return `/runs/${encodeURIComponent(String(before))}/compare/${encodeURIComponent(runId)}`;
  return `${run}${state === 'completed' ? '/document' : (pages[String(kind)] ?? '')}`;
}
