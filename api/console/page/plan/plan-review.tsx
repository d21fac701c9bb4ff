import { Alert, List, Stack } from '@mantine/core';
import type { RunEvent, RunView, WaitingDecision } from '#shared/contracts/run';
import { useDecide } from '../ask/use-decide';
import type { PlanShown } from '../ask/use-plan';
import { CountedNote } from '../decide/counted-note';
import { DecisionTerms } from '../decide/decision-terms';
import { ForTemporalUi } from '../decide/for-temporal-ui';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { AddQuestion } from './add-question';
import { PlanDecision } from './plan-decision';
import { PlanFigures } from './plan-figures';
import { isReadingPages, PlanPages } from './plan-pages';
import { QuestionCards } from './question-cards';
import { StalePlan } from './stale-plan';
import { usePlanDraft } from './use-plan-draft';

interface PlanReviewProps {
  readonly run: RunView;
  readonly latest: PlanShown;
  readonly events: readonly RunEvent[];
}

export function PlanReview({ run, latest, events }: PlanReviewProps) {
  const draft = usePlanDraft(latest);
  const decide = useDecide(run.runId);
  const isAsked = latest.digest !== null;
  return (
    <Stack>
      <PlanFigures plan={draft.base.plan} questions={draft.questions} />
      <PlanPages
        questions={draft.questions}
        links={draft.links}
        onChange={isAsked ? draft.changeLinks : null}
        mayAdd={isReadingPages(draft.base.plan)}
      />
      <RefusedEdit events={events} />
      {draft.isStale && <StalePlan changes={draft.changedMeanwhile} onReload={draft.reload} isAsked={isAsked} />}
      <ProblemAlert error={decide.error} />
      <CountedNote decided={decide.data} />
      <QuestionCards questions={draft.questions} onChange={isAsked ? draft.change : null} />
      {isAsked && <AddQuestion onAdd={draft.change} questions={draft.questions} />}
      {draft.edits.length > 0 && <YourEdits edits={draft.edits} />}
      {isAsked && !draft.isStale && <PlanDecision draft={draft} decide={decide} />}
      {isAsked && run.decision?.kind === 'plan' && <HowItIsDecided runId={run.runId} decision={run.decision} />}
    </Stack>
  );
}

function HowItIsDecided({ runId, decision }: { runId: string; decision: WaitingDecision }) {
  return (
    <section aria-label="Who decides">
      <DecisionTerms decision={decision} />
      <ForTemporalUi runId={runId} />
    </section>
  );
}

function YourEdits({ edits }: { edits: readonly string[] }) {
  return (
    <Alert variant="outline" color="indigo" title="Your edits">
      <List size="sm">
        {edits.map(edit => (
          <List.Item key={edit}>
            <PlainText size="sm">{edit}</PlainText>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** Of the plan shown now: an older refusal has been answered by a newer plan. */
function RefusedEdit({ events }: { events: readonly RunEvent[] }) {
  const recent = events.findLast(
    ({ type, superseded }) => !superseded && (type === 'plan-edit-refused' || type === 'decision-made'),
  );
  if (recent?.type !== 'plan-edit-refused') return null;
  return (
    <Alert variant="outline" color="red" title="The edited plan was not taken">
      <PlainText size="sm">{String(recent.data['detail'] ?? '')}</PlainText>
    </Alert>
  );
}
