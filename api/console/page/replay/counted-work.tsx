import { Paper, Text, Title } from '@mantine/core';

interface CountedWorkProps {
  readonly title: string;
  readonly lines: readonly string[];
}

/** What is kept or done, a line each. */
export function CountedWork({ title, lines }: CountedWorkProps) {
  return (
    <Paper withBorder p="xs" radius="md">
      <Title order={3} size="h6">
        {title}
      </Title>
      {lines.length === 0 && <Text size="sm">Nothing.</Text>}
      {lines.map(line => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Paper>
  );
}
