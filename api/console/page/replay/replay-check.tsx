import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import type { ReplayCheck as Check } from '#shared/contracts/replay';
import { useReplayCheck } from '../ask/use-replay-check';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { counted } from '../words/counted';

/** Whether the program as it is installed would walk the way that this run recorded. */
export function ReplayCheck({ runId }: { runId: string }) {
  const check = useReplayCheck(runId);
  return (
    <Stack component="section" gap="sm" aria-labelledby="replay-check">
      <Title order={2} size="h4" id="replay-check">
        Check the recording
      </Title>
      <Text size="sm">
        Walks through the recorded history with the program that is installed. Nothing is done again and nothing paid.
      </Text>
      <ProblemAlert error={check.error} />
      {check.data && <Verdict check={check.data} />}
      <Button
        variant="outline"
        loading={check.isPending}
        onClick={() => check.mutate()}
        style={{ alignSelf: 'flex-start' }}
      >
        Check the recording
      </Button>
    </Stack>
  );
}

const titles: Record<Check['verdict'], string> = {
  same: 'The installed program walks the recorded way',
  differs: 'The installed program goes another way',
  sealed: 'The recording is sealed',
  unreadable: 'The recording cannot be read',
  gone: 'The recording is gone',
};

function Verdict({ check: { verdict, events, difference, detail } }: { check: Check }) {
  return (
    <Alert color={verdict === 'same' ? 'green' : 'red'} variant="outline" title={titles[verdict]} role="status">
      {verdict === 'same' && <Text size="sm">{counted(events, 'event')} were compared, and none differs.</Text>}
      {difference && (
        <PlainText size="sm">
          {`${difference.eventId === null ? '' : `At event ${difference.eventId}: `}the recording has ${difference.inHistory}; the program ${difference.inCode}.`}
        </PlainText>
      )}
      {detail && <PlainText size="sm">{detail}</PlainText>}
    </Alert>
  );
}
