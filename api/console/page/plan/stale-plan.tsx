import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { PlainText } from '../layout/plain-text';

interface StalePlanProps {
  readonly changes: readonly string[];
  readonly isAsked: boolean;
  readonly onReload: () => void;
}

export function StalePlan({ changes, isAsked, onReload }: StalePlanProps) {
  return (
    <Alert color="amber" variant="outline" title="The plan has changed since you began" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {isAsked
            ? 'What you see is no longer what would be approved, so nothing can be sent from here.'
            : 'Somebody has decided on it, or it is being revised.'}
        </Text>
        {changes.length > 0 && (
          <List size="sm" aria-label="What changed">
            {changes.map(change => (
              <List.Item key={change}>
                <PlainText size="sm">{change}</PlainText>
              </List.Item>
            ))}
          </List>
        )}
        <Button size="xs" onClick={onReload}>
          Show the plan as it is now and drop my edits
        </Button>
      </Stack>
    </Alert>
  );
}
