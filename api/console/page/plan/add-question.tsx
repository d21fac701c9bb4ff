import type { ResearchQuestion } from '#shared/contracts/plan';
import { AddLine } from './add-line';
import { withNew } from './plan-edits';

interface AddQuestionProps {
  readonly questions: readonly ResearchQuestion[];
  readonly onAdd: (questions: readonly ResearchQuestion[]) => void;
}

const shortest = 5;

export function AddQuestion({ questions, onAdd }: AddQuestionProps) {
  return (
    <AddLine
      label="A question of your own"
      does="Add it"
      maxLength={500}
      faultOf={line => (line.length < shortest ? `At least ${shortest} characters.` : null)}
      onAdd={line => onAdd(withNew(questions, line))}
    />
  );
}
