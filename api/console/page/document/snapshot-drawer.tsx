import { Drawer, Text } from '@mantine/core';
import type { Citation } from '#shared/contracts/claim';
import type { Reading } from './reading';
import { Snapshot } from './snapshot';

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
