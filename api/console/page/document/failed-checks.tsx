import { Alert } from '@mantine/core';
import type { Mrd } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';

export function FailedChecks({ mrd: { checks } }: { mrd: Mrd }) {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title="The document does not pass all of its checks">
      {failed.map(({ id, detail }) => (
        <PlainText key={id} size="sm">
          {detail}
        </PlainText>
      ))}
    </Alert>
  );
}
