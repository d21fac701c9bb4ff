import { Alert, List, Text } from '@mantine/core';
import { problemOf } from '../ask/problem-error';

/** An error in words: what it is, what to do, and each fault. */
export function ProblemAlert({ error }: { error: unknown }) {
  if (!error) return null;
  const { title, detail, remedy, faults = [] } = problemOf(error);
  return (
    <Alert color="red" variant="outline" title={title} role="alert">
      {detail && <Text size="sm">{detail}</Text>}
      <Text size="sm">{remedy}</Text>
      {faults.length > 0 && (
        <List size="sm">
          {faults.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>
              {path}: {message}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
