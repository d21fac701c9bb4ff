import { Button, Grid, Group, Kbd, NativeSelect, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import type { Mrd } from '#shared/contracts/mrd';
import { readingOf } from '../document/reading';
import { ClaimEvidence } from './claim-evidence';
import { ClaimJudgement } from './claim-judgement';
import { claimQueue, type Queue, queues } from './claim-queue';

/** One claim at a time beside the words it rests on. */
export function ClaimReview({ mrd, runId }: { mrd: Mrd; runId: string }) {
  const [queue, setQueue] = useState<Queue>('weak');
  const [place, setPlace] = useState(0);
  const claims = claimQueue(mrd, queue);
  const claim = claims[place];
  const go = (by: number) => setPlace(Math.min(Math.max(place + by, 0), Math.max(claims.length - 1, 0)));
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
  ]);
  const choose = (name: string) => {
    setQueue(name as Queue);
    setPlace(0);
  };
  const reading = readingOf(mrd, runId, () => undefined);
  return (
    <Stack>
      <Group align="flex-end" gap="sm">
        <NativeSelect
          label="Which"
          data={Object.entries(queues).map(([value, label]) => ({ value, label }))}
          value={queue}
          onChange={event => choose(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => go(-1)} disabled={place === 0}>
          Previous
        </Button>
        <Button variant="default" onClick={() => go(1)} disabled={place >= claims.length - 1}>
          Next
        </Button>
        <Text role="status">{claim ? `${place + 1} of ${claims.length}` : 'No such claim.'}</Text>
        <Text size="sm" c="dimmed" visibleFrom="sm">
          <Kbd>j</Kbd> next, <Kbd>k</Kbd> previous
        </Text>
      </Group>
      {claim && (
        <Grid key={claim.id}>
          <Grid.Col span={{ base: 12, md: 5 }}>
            <ClaimJudgement claim={claim} reading={reading} />
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>
            <ClaimEvidence claim={claim} reading={reading} />
          </Grid.Col>
        </Grid>
      )}
    </Stack>
  );
}
