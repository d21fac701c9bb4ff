import { Text } from '@mantine/core';
import type { ResearchPlan, ResearchQuestion } from '#shared/contracts/plan';
import { counted } from '../words/counted';
import { dollars } from '../words/dollars';
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
        {counted(estimate.promptCalls, 'prompt')}, {dollars(estimate.costUsd)} for models.
      </Text>
      {more !== 0 && (
        <Text size="sm" c="dimmed">
          Your edits make it {counted(Math.abs(more), 'search', 'searches')} {more > 0 ? 'more' : 'fewer'}. The cost is
          worked out anew when you send the plan back.
        </Text>
      )}
    </div>
  );
}
