import { Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Citation } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';
import { Appendix } from './appendix';
import { Contents } from './contents';
import { FailedChecks } from './failed-checks';
import { PartialNote } from './partial-note';
import { readingOf } from './reading';
import { SectionView } from './section-view';
import { SnapshotDrawer } from './snapshot-drawer';
import { SourceRegister } from './source-register';
import { Totals } from './totals';

export function DocumentShown({ mrd, runId }: { mrd: Mrd; runId: string }) {
  const [opened, setOpened] = useState<Citation | null>(null);
  const reading = readingOf(mrd, runId, setOpened);
  return (
    <Stack component="article" aria-label={mrd.title} gap="lg">
      <Paper withBorder p="md" radius="md">
        <Title order={2} size="h3">
          {mrd.title}
        </Title>
        <PlainText>{mrd.brief.idea}</PlainText>
        <Text size="sm" c="dimmed" mt="xs">
          {mrd.engine.statement}
        </Text>
        <Totals mrd={mrd} />
      </Paper>
      <PartialNote mrd={mrd} />
      <FailedChecks mrd={mrd} />
      <Contents mrd={mrd} />
      {mrd.sections
        .filter(({ id }) => id !== 'source-register')
        .map(section => (
          <SectionView key={section.id} reading={reading} section={section} />
        ))}
      <SourceRegister reading={reading} />
      <Appendix reading={reading} />
      <SnapshotDrawer reading={reading} citation={opened} onClose={() => setOpened(null)} />
    </Stack>
  );
}
