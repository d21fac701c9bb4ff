import { List, Paper, Text, Title } from '@mantine/core';
import type { Mrd, MrdSection } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';
import { EstimateBox } from './estimate-box';
import type { Reading } from './reading';
import { priorityWords } from './status-words';

interface SectionExtrasProps {
  readonly reading: Reading;
  readonly section: MrdSection;
}

/** What some sections hold beside claims. */
export function SectionExtras({ reading: { mrd, claims }, section }: SectionExtrasProps) {
  if (section.id === 'personas') return <Lines lines={mrd.personas.map(personaWords)} />;
  if (section.id === 'requirements') return mrd.requirements.map(one => <RequirementCard key={one.id} {...one} />);
  if (section.id === 'out-of-scope') return <Lines lines={mrd.outOfScope} />;
  if (section.id === 'open-questions') {
    return <Lines lines={mrd.openQuestions.map(({ question, why }) => `${question} – ${why}`)} />;
  }
  const mine = mrd.disagreements.filter(one =>
    one.positions.some(({ claimId }) => claims.get(claimId)?.sectionId === section.id),
  );
  return (
    <>
      {mine.map(one => (
        <DisagreementBox key={one.id} {...one} />
      ))}
      {section.id === 'market-size' && <EstimateBox estimates={mrd.estimates} />}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <List>
      {lines.map(line => (
        <List.Item key={line}>
          <PlainText>{line}</PlainText>
        </List.Item>
      ))}
    </List>
  );
}

function personaWords({ name, buyingRole, method }: Mrd['personas'][number]): string {
  const role = buyingRole === 'unknown' ? 'role in buying not stated' : buyingRole.replaceAll('-', ' ');
  return `${name}: ${role}${method === 'assumed' ? ' (from the brief, no source)' : ''}`;
}

function RequirementCard({ statement, priority, rationale, acceptanceSignal }: Mrd['requirements'][number]) {
  return (
    <Paper withBorder p="sm" radius="md">
      <PlainText fw={600}>{`${priorityWords[priority]}: ${statement}`}</PlainText>
      <PlainText size="sm">{rationale}</PlainText>
      <PlainText size="sm">{`Shown by: ${acceptanceSignal}`}</PlainText>
    </Paper>
  );
}

/** Both sides are shown, never averaged. */
function DisagreementBox({ topic, positions }: Mrd['disagreements'][number]) {
  return (
    <Paper withBorder p="sm" radius="md">
      <Title order={3} size="h5">
        Sources disagree: {topic}
      </Title>
      {positions.map(({ claimId, statement }) => (
        <PlainText key={`${claimId} ${statement}`} size="sm">
          {statement}
        </PlainText>
      ))}
      <Text size="xs" c="dimmed">
        Both are shown; neither is averaged.
      </Text>
    </Paper>
  );
}
