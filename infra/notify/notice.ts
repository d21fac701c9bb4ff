import { type NoticeFacts, noticeFacts } from '#infra/notify/notice-facts';
import { linksOf, type NoticeGround, type NoticeLink } from '#infra/notify/notice-links';
import { noticeWords } from '#infra/notify/notice-words';
import type { DecisionRequest } from '#shared/contracts/decision';
import { asksForDecision, type NotificationType } from '#shared/contracts/notification';
import { plainLine } from '#shared/text/plain-line';

/** What one notification says, whichever way it goes. Of the brief it holds the title and nothing else. */
export interface Notice {
  readonly type: NotificationType | 'test';
  readonly at: string;
  readonly run: { readonly id: string; readonly title: string } | null;
  readonly subject: string;
  readonly sentences: readonly string[];
  /** Lines for a terminal by which it can be decided. */
  readonly commands: readonly string[];
  readonly links: readonly NoticeLink[];
  readonly facts: NoticeFacts;
}

interface Told {
  readonly type: NotificationType;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
  /** What it asks for, while that is waited for. */
  readonly request?: DecisionRequest | null;
  readonly run: { readonly runId: string; readonly title: string; readonly workflowId: string };
}

const longestTitle = 120;

/** Made of a line of the story; only what `noticeFacts` names leaves the house. */
export function noticeOf({ type, at, data, request = null, run }: Told, ground: NoticeGround): Notice {
  const facts = noticeFacts(data, request);
  const title = shortened(plainLine(run.title));
  const { subject, sentences } = noticeWords[type](facts);
  return {
    type,
    facts,
    sentences,
    at: at.toISOString(),
    run: { id: run.runId, title },
    subject: `${subject}: ${title}`,
    commands: asksForDecision(type) ? commandsOf(run.runId, facts) : [],
    links: linksOf({ ...run, facts }, ground),
  };
}

/** Says only that it arrives. */
export function testNotice(at: Date): Notice {
  const sentences = ['This is a test: notifications of Assay arrive here.'];
  const about = { run: null, facts: {}, commands: [], links: [] };
  return { type: 'test', at: at.toISOString(), subject: 'Assay: a test', sentences, ...about };
}

function commandsOf(runId: string, { kind, of, suggestedUsd }: NoticeFacts): string[] {
  const budget = kind === 'budget' && of !== 'month' ? ` --budget ${suggestedUsd}` : '';
  const reason = kind === 'budget' ? '' : ' --reason "WHY"';
  const isReview = kind === 'claims' || kind === 'regulatory';
  return [
    ...(isReview ? [`assay review ${runId}`] : []),
    `assay approve ${runId} --kind ${kind}${budget}`,
    `assay reject ${runId} --kind ${kind}${reason}`,
  ];
}

function shortened(title: string): string {
  const letters = [...title];
  return letters.length > longestTitle ? `${letters.slice(0, longestTitle).join('')}…` : title;
}
