import { List, Title } from '@mantine/core';
import type { CheckFinding } from '#shared/contracts/claim';
import { PlainText } from '../layout/plain-text';

/** What the checks found, those that failed first. */
export function FindingList({ findings }: { findings: readonly CheckFinding[] }) {
  return (
    <section aria-labelledby="checks">
      <Title order={2} size="h5" mb={4} id="checks">
        Checks
      </Title>
      <List size="sm">
        {findings.toSorted(failedFirst).map(({ check, passed, detail }) => (
          <List.Item key={`${check} ${detail}`}>
            <PlainText size="sm">{`${passed ? '✓' : '✗'} ${detail}`}</PlainText>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function failedFirst(a: CheckFinding, b: CheckFinding): number {
  return Number(a.passed) - Number(b.passed);
}
