import { Drawer, Stack, Text } from '@mantine/core';
import type { Citation } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import { useSourceText } from '../ask/use-document';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { when } from '../words/when';
import { QuotedText } from './quoted-text';
import type { Reading } from './reading';
import { WebAddress } from './web-address';

interface SnapshotDrawerProps {
  readonly reading: Reading;
  readonly citation: Citation | null;
  readonly onClose: () => void;
}

/** The source as it was when it was read, at the quote. */
export function SnapshotDrawer({ reading, citation, onClose }: SnapshotDrawerProps) {
  const source = citation && reading.sources.get(citation.sourceId);
  return (
    <Drawer
      opened={citation !== null}
      onClose={onClose}
      position="right"
      size="xl"
      title={source?.title ?? 'Source'}
      closeButtonProps={{ 'aria-label': 'Close the source' }}
      transitionProps={{ duration: 0 }}
    >
      {citation && source && <Snapshot runId={reading.runId} source={source} citation={citation} />}
      {citation && !source && <Text>The document names no such source.</Text>}
    </Drawer>
  );
}

interface SnapshotProps {
  readonly runId: string;
  readonly source: Source;
  readonly citation: Citation;
}

function Snapshot({ runId, source, citation }: SnapshotProps) {
  const { data, error, isPending } = useSourceText(runId, source.sha256);
  return (
    <Stack gap="sm">
      <SourceFacts source={source} />
      {isPending && <Waiting words="Asking for the source" />}
      <ProblemAlert error={error} />
      {data !== undefined && <QuotedText text={data} {...citation} />}
    </Stack>
  );
}

function SourceFacts({
  source: { publisher, kind, publishedAt, retrievedAt, location, url, sha256 },
}: {
  source: Source;
}) {
  const facts = [
    publisher ?? 'publisher not stated',
    kind,
    publishedAt ? `published ${publishedAt}` : 'undated',
    ...(retrievedAt ? [`read ${retrievedAt.length > 10 ? when(retrievedAt) : retrievedAt}`] : []),
    location,
  ];
  return (
    <div>
      <PlainText size="sm" c="dimmed">
        {facts.join(' · ')}
      </PlainText>
      {url && <WebAddress url={url} />}
      <PlainText size="xs" c="dimmed">{`SHA-256 ${sha256}`}</PlainText>
    </div>
  );
}
