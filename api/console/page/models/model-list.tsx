import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ModelDeployment } from '#shared/contracts/model-deployment';
import { askJson } from '../ask/ask';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { when } from '../words/when';

const breakerWords = { closed: 'in use', open: 'paused after errors', probing: 'being tried again' } as const;

export function ModelList() {
  const { data, error } = useQuery({
    queryKey: ['models'],
    queryFn: async () => (await askJson<{ models: ModelDeployment[] }>('/models')).models,
    refetchInterval: 15_000,
  });
  return (
    <section aria-labelledby="models">
      <Title order={2} size="h4" mb="sm" id="models">
        Models
      </Title>
      <ProblemAlert error={error} />
      {data?.length === 0 && (
        <Text>No model is configured: documents are written from quotes alone, which costs nothing.</Text>
      )}
      <Stack gap="xs">
        {data?.map(model => (
          <ModelCard key={model.id} {...model} />
        ))}
      </Stack>
    </section>
  );
}

function ModelCard({ id, breaker, usdPerMillion, contextTokens, seenAt }: ModelDeployment) {
  return (
    <Paper withBorder p="sm" radius="md">
      <Group gap="xs">
        <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
          {id}
        </Text>
        <Badge variant="light" tt="none" color={breaker.state === 'closed' ? 'green' : 'amber'}>
          {breakerWords[breaker.state]}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed">
        ${usdPerMillion.input} in and ${usdPerMillion.output} out for a million tokens ·{' '}
        {contextTokens.toLocaleString('en-US')} tokens of context · seen {when(seenAt)}
      </Text>
      {breaker.lastError && <PlainText size="sm">{breaker.lastError}</PlainText>}
    </Paper>
  );
}
