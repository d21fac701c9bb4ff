import { Button, List, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { CheckFinding } from '#shared/contracts/claim';
import { PlainText } from '../layout/plain-text';
import { counted } from '../words/counted';

/** What the checks found: those that failed, and the others when asked for. */
export function FindingList({ findings }: { findings: readonly CheckFinding[] }) {
  const [isOpen, { toggle }] = useDisclosure();
  const failed = findings.filter(({ passed }) => !passed);
  const passed = findings.filter(each => each.passed);
  return (
    <section aria-labelledby="checks">
      <Title order={2} size="h5" mb={4} id="checks">
        Checks
      </Title>
      {failed.length === 0 && <Text size="sm">None failed.</Text>}
      <Findings mark="✗" findings={failed} />
      {passed.length > 0 && (
        <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={toggle}>
          {counted(passed.length, 'check')} passed
        </Button>
      )}
      {isOpen && <Findings mark="✓" findings={passed} />}
    </section>
  );
}

function Findings({ mark, findings }: { mark: string; findings: readonly CheckFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <List size="sm">
      {findings.map(({ check, detail }) => (
        <List.Item key={`${check} ${detail}`}>
          <PlainText size="sm">{`${mark} ${detail}`}</PlainText>
        </List.Item>
      ))}
    </List>
  );
}
