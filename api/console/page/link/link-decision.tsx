import { Alert, Paper, Stack, Text } from '@mantine/core';
import type { ApprovalView } from '#shared/contracts/approval-view';
import type { Decided } from '../ask/use-decide';
import { useDecideByLink } from '../ask/use-link';
import { CountedNote } from '../decide/counted-note';
import { DecisionTerms } from '../decide/decision-terms';
import { ProblemAlert } from '../layout/problem-alert';
import { ReviewDesk } from '../review/review-desk';
import { kindWords } from '../words/kind-words';
import { LinkAnswers } from './link-answers';
import { RenderedText } from './rendered-text';

interface LinkDecisionProps {
  readonly token: string;
  readonly shown: ApprovalView;
}

/** What is decided and the answers the link is good for; after that, what became of them. */
export function LinkDecision({ token, shown }: LinkDecisionProps) {
  const { kind, sub, request, isOpen, whyNot } = shown;
  const decide = useDecideByLink(token);
  return (
    <Stack>
      <Text>
        {sub}, this is about {kindWords[kind]}. The link is yours alone: whoever has it decides in your name.
      </Text>
      <CountedNote decided={decide.data} />
      <Done decided={decide.data} />
      {!isOpen && <NotOpen whyNot={whyNot} />}
      {isOpen && !decide.data && (
        <>
          {request && <DecisionTerms decision={request} />}
          <Open shown={shown} decide={decide} />
        </>
      )}
    </Stack>
  );
}

function Open({ shown, decide }: { shown: ApprovalView; decide: ReturnType<typeof useDecideByLink> }) {
  const { runId, request, sheet, rendered } = shown;
  if (sheet && request) {
    const sender = {
      isPending: decide.isPending,
      error: decide.error,
      decided: decide.data,
      send: (answer: Parameters<typeof decide.mutate>[0], onSuccess: () => void) =>
        decide.mutate(answer, { onSuccess }),
    };
    return (
      <ReviewDesk runId={runId} shown={{ request, sheet }} sender={sender} isByLink canSend onSent={nothingMore} />
    );
  }
  return (
    <>
      <Paper component="section" withBorder p="sm" radius="md" aria-label="What is decided">
        <RenderedText text={rendered} />
      </Paper>
      <ProblemAlert error={decide.error} />
      <LinkAnswers shown={shown} decide={decide} />
    </>
  );
}

/** What became of it is told above. */
function nothingMore(): void {}

function Done({ decided }: { decided: Decided | undefined }) {
  if (!decided || decided.outcome === 'counted') return null;
  const words =
    decided.outcome === 'duplicate'
      ? 'The same was decided before; nothing has changed.'
      : 'Your decision was taken, and the run goes on.';
  return (
    <Alert color="green" variant="outline" title="Thank you" role="alert">
      <Text size="sm">{words} You can close this page.</Text>
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
