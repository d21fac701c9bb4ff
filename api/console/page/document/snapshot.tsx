import { Stack } from '@mantine/core';
import type { Citation } from '#shared/contracts/claim';
import type { Source } from '#shared/contracts/source';
import { useSourceText } from '../ask/use-document';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { Waiting } from '../layout/waiting';
import { when } from '../words/when';
import { QuotedText } from './quoted-text';
import { WebAddress } from './web-address';

interface SnapshotProps {
  readonly runId: string;
  readonly source: Source;
  readonly citation: Citation;
  /** It scrolls by itself, beside other things. */
  readonly isPanel?: boolean;
}

/** The stored text of a source with where it comes from. */
export function Snapshot({ runId, source, citation, isPanel = false }: SnapshotProps) {
  const { data, error, isPending } = useSourceText(runId, source.sha256);
  return (
    <Stack gap="sm">
      <SourceFacts source={source} />
      {isPending && <Waiting words="Asking for the source" />}
      <ProblemAlert error={error} />
      {data !== undefined && <QuotedText text={data} start={citation.start} end={citation.end} isPanel={isPanel} />}
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
