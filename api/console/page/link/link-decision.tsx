import { Alert, Group, Paper, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type LinkShown, useDecideByLink } from '../ask/use-link';
import { ConfirmButton } from '../decide/confirm-button';
import { CountedNote } from '../decide/counted-note';
import { DecisionTerms } from '../decide/decision-terms';
import { RejectButton } from '../decide/reject-button';
import { PlainText } from '../layout/plain-text';
import { ProblemAlert } from '../layout/problem-alert';
import { kindWords } from '../words/kind-words';
import { roleWords } from '../words/role-words';

interface LinkDecisionProps {
  readonly token: string;
  readonly shown: LinkShown;
}

/** What is decided, as it was when the link was made, and the answers it is good for. */
export function LinkDecision({ token, shown }: LinkDecisionProps) {
  const { kind, sub, role, request, rendered, isOpen, whyNot } = shown;
  const client = useQueryClient();
  const decide = useDecideByLink(token, () => client.invalidateQueries({ queryKey: ['link'] }));
  return (
    <Stack>
      <Text>
        {sub}, you are asked to decide on {kindWords[kind]}
        {role && ` as ${roleWords[role]}`}. This link is yours alone; do not pass it on.
      </Text>
      <ProblemAlert error={decide.error} />
      <CountedNote decided={decide.data} />
      {decide.data && decide.data.outcome !== 'counted' && <Done outcome={decide.data.outcome} />}
      {!isOpen && !decide.data && <NotOpen whyNot={whyNot} />}
      {isOpen && request && <DecisionTerms decision={request} />}
      <Paper component="section" withBorder p="sm" radius="md" aria-label="What is decided">
        <PlainText size="sm">{rendered}</PlainText>
      </Paper>
      {isOpen && !decide.data && <Answers shown={shown} decide={decide} />}
    </Stack>
  );
}

function Done({ outcome }: { outcome: string }) {
  return (
    <Alert color="green" variant="outline" title="Thank you" role="alert">
      <Text size="sm">
        {outcome === 'duplicate' ? 'The same was decided before; nothing has changed.' : 'Your decision was taken.'} You
        can close this page.
      </Text>
    </Alert>
  );
}

function NotOpen({ whyNot }: { whyNot: string | null }) {
  return (
    <Alert color="amber" variant="outline" title="There is nothing to decide here now" role="alert">
      <Text size="sm">{whyNot ?? 'It was decided, or it has changed since this link was sent.'}</Text>
    </Alert>
  );
}

interface AnswersProps {
  readonly shown: LinkShown;
  readonly decide: ReturnType<typeof useDecideByLink>;
}

const aboutClaims = {
  approves: 'Accept the claims as they stand',
  follows: 'What the checks left out stays out. To edit a claim or give a source for it, open the run in the console.',
  rejects: 'Publish none of them',
  costs: 'None of these claims is published. The run goes on without them.',
};

const answers = {
  plan: {
    approves: 'Approve the plan',
    follows: 'Research begins, and may spend what the plan says.',
    rejects: 'Reject the plan',
    costs: 'The run ends with it.',
  },
  claims: aboutClaims,
  regulatory: aboutClaims,
  budget: {
    approves: 'Raise the budget',
    follows: 'The run goes on with the limit that is suggested.',
    rejects: 'Go on without models',
    costs: 'The rest of the run is done without models.',
  },
  final: {
    approves: 'Approve the document',
    follows: 'It is published as it stands, with your name as the one who approved it.',
    rejects: 'Reject the document',
    costs: 'The run ends with it.',
  },
} as const;

function Answers({ shown: { kind, verdicts, request }, decide }: AnswersProps) {
  const words = answers[kind];
  const budgetUsd = request?.budget?.of === 'run' ? request.budget.suggestedUsd : undefined;
  const approve = () => decide.mutate({ decision: 'approve', ...(budgetUsd !== undefined && { budgetUsd }) });
  return (
    <Group gap="xs">
      {verdicts.includes('approve') && (
        <ConfirmButton does={words.approves} asks={`${words.approves}?`} loading={decide.isPending} onConfirm={approve}>
          <Text>{words.follows}</Text>
        </ConfirmButton>
      )}
      {verdicts.includes('reject') && (
        <RejectButton
          does={words.rejects}
          follows={words.costs}
          isBusy={decide.isPending}
          onReject={reason => decide.mutate({ decision: 'reject', reason })}
        />
      )}
    </Group>
  );
}
