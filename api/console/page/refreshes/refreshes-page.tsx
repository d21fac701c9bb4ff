import { Stack, Text } from '@mantine/core';
import { useChangeRefresh, useRefreshes } from '../ask/use-refreshes';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { NewRefresh } from './new-refresh';
import { RefreshCard } from './refresh-card';

/** Documents that are made again by a schedule, and what that changed. */
export function RefreshesPage() {
  const { data: schedules, error, isPending } = useRefreshes();
  const change = useChangeRefresh();
  return (
    <Stack>
      <PageHead title="Refreshes" />
      <Text size="sm">
        A schedule takes a run again. Sources that are the same are not paid again; you are asked for your decisions as
        usual and told what changed.
      </Text>
      <ProblemAlert error={error ?? change.error} />
      {isPending && <Waiting words="Asking for the schedules" />}
      {schedules?.length === 0 && <Text>No run is taken again by a schedule.</Text>}
      {schedules?.map(schedule => (
        <RefreshCard key={schedule.runId} schedule={schedule} change={change} />
      ))}
      {schedules && <NewRefresh schedules={schedules} change={change} />}
    </Stack>
  );
}
