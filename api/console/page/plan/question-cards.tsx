import { Stack } from '@mantine/core';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { moved, replaced } from './plan-edits';
import { QuestionCard } from './question-card';

interface QuestionCardsProps {
  readonly questions: readonly ResearchQuestion[];
  /** Null: only to be read. */
  readonly onChange: ((questions: readonly ResearchQuestion[]) => void) | null;
}

export function QuestionCards({ questions, onChange }: QuestionCardsProps) {
  const actionsAt = (index: number) =>
    onChange && {
      isFirst: index === 0,
      isLast: index === questions.length - 1,
      isOnly: questions.length === 1,
      change: (question: ResearchQuestion) => onChange(replaced(questions, question)),
      drop: () => onChange(questions.filter((_, place) => place !== index)),
      move: (by: -1 | 1) => onChange(moved(questions, index, index + by)),
    };
  return (
    <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Questions">
      {questions.map((question, index) => (
        <QuestionCard key={question.id} number={index + 1} question={question} actions={actionsAt(index)} />
      ))}
    </Stack>
  );
}
