import { NativeSelect, Stack, Switch, Textarea } from '@mantine/core';
import type { ResearchQuestion } from '#shared/contracts/plan';
import { derivedSections, type SectionId, sectionIds, sectionTitles } from '#shared/contracts/section';

interface QuestionFieldsProps {
  readonly question: ResearchQuestion;
  readonly onChange: (question: ResearchQuestion) => void;
}

const sections = sectionIds
  .filter(id => !derivedSections.includes(id))
  .map(value => ({ value, label: sectionTitles[value] }));

export function QuestionFields({ question, onChange }: QuestionFieldsProps) {
  return (
    <Stack gap="xs" mt="xs">
      <Textarea
        label="Question"
        autosize
        minRows={2}
        maxLength={500}
        value={question.text}
        onChange={event => onChange({ ...question, text: event.currentTarget.value })}
      />
      <NativeSelect
        label="Section"
        data={sections}
        value={question.sectionId}
        onChange={event => onChange({ ...question, sectionId: event.currentTarget.value as SectionId })}
      />
      <Textarea
        label="Search phrases"
        description="One a line, the most telling first."
        autosize
        minRows={2}
        value={question.queries.join('\n')}
        onChange={event => onChange({ ...question, queries: event.currentTarget.value.split('\n') })}
      />
      <Switch
        label="It must have evidence"
        checked={question.critical}
        onChange={event => onChange({ ...question, critical: event.currentTarget.checked })}
      />
    </Stack>
  );
}
