import { Badge, Group, Stack, Title } from '@mantine/core';
import type { MrdSection } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';
import { ChartFigure } from './chart-figure';
import { ClaimView } from './claim-view';
import { NumberTable } from './number-table';
import { numbersIn, type Reading } from './reading';
import { SectionExtras } from './section-extras';
import { statusWords } from './status-words';

interface SectionViewProps {
  readonly reading: Reading;
  readonly section: MrdSection;
}

export function SectionView({ reading, section }: SectionViewProps) {
  const { mrd } = reading;
  return (
    <Stack component="section" gap="sm" aria-labelledby={section.id}>
      <Group gap="xs">
        <Title order={2} size="h3" id={section.id} tabIndex={-1}>
          {section.title}
        </Title>
        <Badge variant="light" tt="none" color={section.status === 'insufficient-evidence' ? 'amber' : 'gray'}>
          {statusWords[section.status]}
        </Badge>
      </Group>
      {section.note && <PlainText c="dimmed">{section.note}</PlainText>}
      <NumberTable reading={reading} numbers={numbersIn(mrd, section)} name={section.title} />
      {mrd.charts
        .filter(({ sectionId }) => sectionId === section.id)
        .map(chart => (
          <ChartFigure key={chart.id} chart={chart} />
        ))}
      <ClaimGroups reading={reading} section={section} />
      <SectionExtras reading={reading} section={section} />
    </Stack>
  );
}

function ClaimGroups({ reading, section }: SectionViewProps) {
  return section.groups.map(({ heading, claimIds }) => (
    <Stack key={claimIds.join()} gap="xs">
      {heading && (
        <Title order={3} size="h5">
          {heading}
        </Title>
      )}
      {claimIds.map(id => (
        <ClaimView key={id} reading={reading} claim={reading.claims.get(id)} />
      ))}
    </Stack>
  ));
}
