import { List, Stack, Text, Title } from '@mantine/core';
import type { DecisionRecord } from '#shared/contracts/decision';
import type { Mrd } from '#shared/contracts/mrd';
import { PlainText } from '../layout/plain-text';
import { whoDecided } from '../words/who-decided';
import { ClaimView } from './claim-view';
import { NumberTable } from './number-table';
import type { Reading } from './reading';

/** What was left out and why, the other numbers, the document's own checks, and who decided. */
export function Appendix({ reading }: { reading: Reading }) {
  const { droppedClaims, marketNumbers, checks, decisions, corpusFaults, withheld = [] } = reading.mrd;
  return (
    <Stack component="section" gap="sm" aria-labelledby="appendix">
      <Title order={2} size="h3" id="appendix" tabIndex={-1}>
        Appendix
      </Title>
      <NumberTable
        reading={reading}
        numbers={marketNumbers.filter(({ role }) => role === 'metric')}
        name="other figures"
      />
      <Title order={3} size="h5">
        Dropped claims
      </Title>
      {droppedClaims.length === 0 && <Text>None.</Text>}
      {droppedClaims.map(claim => (
        <ClaimView key={claim.id} reading={reading} claim={claim} />
      ))}
      <Lines
        id="withheld"
        title="Withheld words and links"
        lines={withheld.map(({ where, because }) => `${where}: ${because}`)}
      />
      <Lines
        title="Checks of the document"
        lines={checks.map(({ passed, detail }) => `${passed ? '✓' : '✗'} ${detail}`)}
      />
      <Lines title="Dead links" lines={corpusFaults.filter(isDead).map(faultLine)} />
      <Lines title="Files left out" lines={corpusFaults.filter(fault => !isDead(fault)).map(faultLine)} />
      <Lines title="Decisions" lines={decisions.map(decisionLine)} />
    </Stack>
  );
}

type Fault = Mrd['corpusFaults'][number];

const isDead = ({ code }: Fault) => code === 'fetch.not-found';
const faultLine = ({ location, detail }: Fault) => `${location}: ${detail}`;

function decisionLine(record: DecisionRecord): string {
  const { kind, decision, reason, isVerified } = record;
  const identity = isVerified === undefined ? '' : `, ${isVerified ? 'verified' : 'not verified'}`;
  return `${kind}: ${decision} by ${whoDecided(record)}${identity}${reason ? `: ${reason}` : ''}`;
}

function Lines({ id, title, lines }: { id?: string; title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" id={id} tabIndex={id ? -1 : undefined}>
        {title}
      </Title>
      <List size="sm">
        {lines.map(line => (
          <List.Item key={line}>
            <PlainText size="sm">{line}</PlainText>
          </List.Item>
        ))}
      </List>
    </div>
  );
}
