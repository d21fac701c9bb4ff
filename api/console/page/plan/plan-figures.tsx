import { Alert, Text } from '@mantine/core';
import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';
import { fineDollars } from '../words/dollars';
import { searchesOf } from './plan-edits';

interface PlanFiguresProps {
  readonly plan: ResearchPlan;
  readonly questions: readonly ResearchQuestion[];
}

/** What the plan is expected to take, and how the edits move that. */
export function PlanFigures({ plan: { estimate, questions: before }, questions }: PlanFiguresProps) {
  const more = searchesOf(questions) - searchesOf(before);
  return (
    <div aria-live="polite">
      <Text>
        {counted(questions.length, 'question')}. Expected: {counted(estimate.toolCalls + more, 'search', 'searches')},{' '}
        {counted(estimate.promptCalls, 'prompt')}, {fineDollars(estimate.costUsd)} for models.
      </Text>
      {more !== 0 && (
        <Text size="sm" c="dimmed">
          Your edits make it {counted(Math.abs(more), 'search', 'searches')} {more > 0 ? 'more' : 'fewer'}. The cost is
          worked out anew when you send the plan back.
        </Text>
      )}
      {estimate.basis && (
        <PlainText size="sm" c="dimmed">
          {`How the cost was estimated: ${estimate.basis}`}
        </PlainText>
      )}
      {estimate.warning && (
        <Alert color="amber" variant="outline" title="Before you approve" mt="xs">
          <PlainText size="sm">{estimate.warning}</PlainText>
        </Alert>
      )}
    </div>
  );
}
