import { Alert, Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { HeldReview } from './use-held-review';

interface ReviewNoticeProps {
  readonly runId: string;
  readonly review: HeldReview;
}

/** Why nothing can be sent from here; nothing while it can. */
export function ReviewNotice({ runId, review: { place, showLatest } }: ReviewNoticeProps) {
  if (place === 'open') return null;
  return (
    <Alert color={place === 'sent' ? 'green' : 'amber'} variant="outline" title={titles[place]} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{words[place]}</Text>
        {place === 'changed' && (
          <Button size="xs" onClick={showLatest}>
            Show the claims as they are now
          </Button>
        )}
        {place !== 'changed' && (
          <Anchor component={Link} href={`/runs/${runId}`} size="sm">
            To the run
          </Anchor>
        )}
      </Stack>
    </Alert>
  );
}

const titles = {
  sent: 'Your decisions were sent',
  changed: 'The claims have changed since they were shown to you',
  over: 'Somebody has decided on these claims',
} as const;

const words = {
  sent: 'What was edited or given a source is checked again. What does not pass is shown here when it comes back.',
  changed:
    'What you see is no longer what would be decided, so nothing can be sent from here. Your decisions on claims that stand as they were are kept.',
  over: 'The run no longer waits for them, so nothing can be sent from here.',
} as const;
