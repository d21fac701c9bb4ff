import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { RunEvent, RunView } from '#shared/contracts/run';
import { sectionTitles } from '#shared/contracts/section';
import { usePlan } from '../ask/use-plan';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';

interface QuestionListProps {
  readonly run: RunView;
  readonly events: readonly RunEvent[];
}

/** What is asked, and what has been found for it so far. */
export function QuestionList({ run, events }: QuestionListProps) {
  const { data } = usePlan(run.runId, run.state !== 'planning');
  if (!data) return null;
  const answers = new Map(events.filter(isAnswer).map(({ data: told }) => [told['questionId'], told]));
  return (
    <section aria-labelledby="questions">
      <Title order={2} size="h4" mb="sm" id="questions">
        Questions
      </Title>
      <Stack component="ol" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {data.plan.questions.map(({ id, text, sectionId }) => (
          <Paper component="li" key={id} withBorder p="xs" radius="md">
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
              <PlainText size="sm">{text}</PlainText>
              <Found answer={answers.get(id)} />
            </Group>
            <Text size="xs" c="dimmed">
              {sectionTitles[sectionId]}
            </Text>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}

function Found({ answer }: { answer: RunEvent['data'] | undefined }) {
  const sources = Number(answer?.['sources'] ?? 0);
  const words = answer ? counted(sources, 'source') : 'not yet';
  return (
    <Badge variant="light" tt="none" color={sources > 0 ? 'green' : 'gray'} style={{ flexShrink: 0 }}>
      {words}
    </Badge>
  );
}

function isAnswer({ type, superseded }: RunEvent): boolean {
  return type === 'question-answered' && !superseded;
}
