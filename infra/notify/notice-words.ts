import type { NotificationType } from '#shared/contracts/notification';

export type NoticeFacts = Readonly<Record<string, unknown>>;

interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
}

const subjects: Readonly<Record<string, string>> = {
  plan: 'the research plan',
  final: 'the finished document',
  budget: 'more money for the models',
};

/** What each kind of notification says, in plain words. */
export const noticeWords: Record<NotificationType, (facts: NoticeFacts) => Words> = {
  'decision-requested': facts => ({
    subject: `Please decide on ${subjectOf(facts)}`,
    sentences: [`A decision on ${subjectOf(facts)} is asked for.`, ...money(facts), until(facts)],
  }),
  'decision-reminded': facts => ({
    subject: `Reminder: please decide on ${subjectOf(facts)}`,
    sentences: [`The decision on ${subjectOf(facts)} is still open.`, ...money(facts), until(facts)],
  }),
  'decision-expired': facts => ({
    subject: `Nobody decided on ${subjectOf(facts)}`,
    sentences: [
      `Nobody decided on ${subjectOf(facts)} in time.`,
      facts['kind'] === 'budget' ? 'The run goes on without models.' : 'The run ends without a document.',
    ],
  }),
  'run-ended': ({ state }) => ({
    subject: `Run ${state}`,
    sentences: [
      state === 'completed' ? 'The run is completed: the document is published.' : `The run ended; it is ${state}.`,
    ],
  }),
  'budget-warned': facts => ({
    subject: `${percent(facts)} of the budget is used`,
    sentences: [
      `${percent(facts)} of the budget of the ${facts['of']} is used: ${usd(facts['spentUsd'])} of ${usd(facts['limitUsd'])}.`,
    ],
  }),
};

function subjectOf({ kind }: NoticeFacts): string {
  return subjects[String(kind)] ?? String(kind);
}

function until({ deadline }: NoticeFacts): string {
  return `It can be decided until ${String(deadline).slice(0, 16).replace('T', ' ')} UTC.`;
}

function money({ kind, of, spentUsd, limitUsd }: NoticeFacts): string[] {
  if (kind !== 'budget') return [];
  return [`The budget of the ${of} is used up: ${usd(spentUsd)} of ${usd(limitUsd)} are spent or promised.`];
}

function usd(amount: unknown): string {
  return `USD ${Number(amount).toFixed(2)}`;
}

/** `share` is of the limit: 0.8. */
function percent({ share }: NoticeFacts): string {
  return `${Math.round(Number(share) * 100)} %`;
}
