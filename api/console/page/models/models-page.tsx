import { Stack } from '@mantine/core';
import { PageHead } from '../layout/page-head';
import { CostReport } from './cost-report';
import { ModelList } from './model-list';

export function ModelsPage() {
  return (
    <Stack>
      <PageHead title="Models and costs" />
      <ModelList />
      <CostReport />
    </Stack>
  );
}
