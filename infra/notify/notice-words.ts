import {
  askedSentences,
  counted,
  expirySentence,
  minuteOf,
  moneySentences,
  roleName,
  subjectOf,
  untilSentence,
  usd,
} from '#infra/notify/decision-words';
import type { NoticeFacts } from '#infra/notify/notice-facts';
import type { NotificationType } from '#shared/contracts/notification';

interface Words {
  readonly subject: string;
  readonly sentences: readonly string[];
}

/** What each kind of notification says, in plain words. */
export const noticeWords: Record<NotificationType, (facts: NoticeFacts) => Words> = {
  'decision-requested': facts => ({
    subject: `Please decide on ${subjectOf(facts)}`,
    sentences: [`A decision on ${subjectOf(facts)} is asked for.`, ...askingSentences(facts)],
  }),
  'decision-reminded': facts => ({
    subject: `Reminder: please decide on ${subjectOf(facts)}`,
    sentences: [`The decision on ${subjectOf(facts)} is still open${sinceWords(facts)}.`, ...askingSentences(facts)],
  }),
  'decision-escalated': facts => ({
    subject: `Now for the ${roleName(facts['to'])}: please decide on ${subjectOf(facts)}`,
    sentences: [
      `The decision on ${subjectOf(facts)} is open${sinceWords(facts)}, and nobody has decided in time.`,
      `The ${roleName(facts['to'])} is asked now.`,
      ...askingSentences(facts),
    ],
  }),
  'decision-expired': facts => ({
    subject: `Nobody decided on ${subjectOf(facts)}`,
    sentences: [`Nobody decided on ${subjectOf(facts)} in time.`, expirySentence(facts)],
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
  'refresh-compared': facts => {
    const changes = changesOf(facts);
    return {
      subject: changes.length > 0 ? 'A refresh has changed the document' : 'A refresh has changed nothing',
      sentences: [
        'The run was taken again, and its new document is published.',
        changes.length > 0 ? `Since the document before: ${changes.join(', ')}.` : 'Both documents say the same.',
      ],
    };
  },
};

function askingSentences(facts: NoticeFacts): string[] {
  return [...moneySentences(facts), ...askedSentences(facts), untilSentence(facts)];
}

function sinceWords({ since }: NoticeFacts): string {
  return since === undefined ? '' : ` since ${minuteOf(since)}`;
}

/** What is not zero, in words. */
function changesOf(facts: NoticeFacts): string[] {
  const changes = [
    ['claimsAppeared', 'new claim', ''],
    ['claimsDied', 'claim', ' gone'],
    ['claimsJudgedAnew', 'claim', ' judged anew'],
    ['numbersMoved', 'number', ' moved'],
    ['sourcesChanged', 'source', ' changed'],
  ] as const;
  return changes.flatMap(([name, noun, verb]) => {
    const count = Number(facts[name] ?? 0);
    return count > 0 ? [`${counted(count, noun)}${verb}`] : [];
  });
}

/** `share` is of the limit: 0.8. */
function percent({ share }: NoticeFacts): string {
  return `${Math.round(Number(share) * 100)} %`;
}
