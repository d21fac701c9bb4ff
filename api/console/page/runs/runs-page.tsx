import { Button, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { Link } from 'wouter';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { RunCard } from './run-card';
import { RunFilters } from './run-filters';
import { useRuns } from './use-runs';

const typingMs = 300;

export function RunsPage() {
  const [filter, setFilter] = useState({ state: '', vertical: '', text: '' });
  const [settled] = useDebouncedValue(filter, typingMs);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRuns(settled);
  const runs = data?.pages.flatMap(page => page.runs) ?? [];
  return (
    <>
      <PageHead title="Runs">
        <Button component={Link} href="/new">
          Start a run
        </Button>
      </PageHead>
      <RunFilters filter={filter} onChange={setFilter} />
      <ProblemAlert error={error} />
      {isPending && <Waiting words="Asking for the runs" />}
      {data && runs.length === 0 && <Text>No run is as you ask for.</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Runs">
        {runs.map(run => (
          <li key={run.runId}>
            <RunCard run={run} />
          </li>
        ))}
      </Stack>
      {hasNextPage && (
        <Button variant="default" mt="md" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Older runs
        </Button>
      )}
    </>
  );
}
