import { Anchor, Breadcrumbs } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { PageHead } from '../layout/page-head';
import { StateBadge } from '../layout/state-badge';

interface RunHeadProps {
  readonly run: RunView;
  /** Of the page below the run; none for the run itself. */
  readonly title?: string;
  readonly children?: ReactNode;
}

export function RunHead({ run, title, children }: RunHeadProps) {
  const path = [{ href: '/', words: 'Runs' }, ...(title ? [{ href: `/runs/${run.runId}`, words: run.title }] : [])];
  const above = (
    <Breadcrumbs component="nav" aria-label="Path">
      {path.map(({ href, words }) => (
        <Anchor key={href} component={Link} href={href} size="sm" truncate>
          {words}
        </Anchor>
      ))}
    </Breadcrumbs>
  );
  return (
    <PageHead title={title ?? run.title} above={above}>
      <StateBadge state={run.state} />
      {children}
    </PageHead>
  );
}
