import { Button, Code, CopyButton, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { DecisionToken } from '#shared/contracts/decision-token';
import { usePasteToken } from '../ask/use-paste-token';
import { ProblemAlert } from '../layout/problem-alert';
import { when } from '../words/when';

/** For people who decide in the Temporal UI: JSON that says who they are, made when they ask for it. */
export function ForTemporalUi({ runId }: { runId: string }) {
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <div>
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={toggle}>
        For the Temporal UI
      </Button>
      {isOpen && <Paste runId={runId} />}
    </div>
  );
}

function Paste({ runId }: { runId: string }) {
  const token = usePasteToken(runId);
  return (
    <Stack gap="xs" mt="xs" align="flex-start">
      <Text size="sm">
        The Temporal UI cannot tell who you are. A token made here says it: paste one of these as the input of the
        update or signal “decide”. Whoever has it can decide in your name, once, for an hour.
      </Text>
      <Button size="xs" variant="default" loading={token.isPending} onClick={() => token.mutate()}>
        {token.data ? 'Make a new token' : 'Make a token'}
      </Button>
      <ProblemAlert error={token.error} />
      {token.data && <Made token={token.data} />}
    </Stack>
  );
}

function Made({ token: { approveWith, rejectWith, expiresAt } }: { token: DecisionToken }) {
  return (
    <>
      <ToPaste name="To approve" json={approveWith} />
      <ToPaste name="To reject" json={rejectWith} />
      <Text size="sm">Good until {when(expiresAt)}.</Text>
    </>
  );
}

function ToPaste({ name, json }: { name: string; json: string }) {
  return (
    <Stack gap={4} w="100%">
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <CopyButton value={json}>
          {({ copied, copy }) => (
            <Button size="compact-xs" variant="default" onClick={copy} aria-label={`Copy: ${name}`}>
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Code
        block
        tabIndex={0}
        mah={160}
        style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', overflowY: 'auto' }}
      >
        {json}
      </Code>
    </Stack>
  );
}
