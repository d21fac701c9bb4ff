import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { PlainText } from '../layout/plain-text';
import { ChangedWords } from './changed-words';
import { type Draft, draftWords } from './draft';
import { EditForm } from './edit-form';
import type { Panel } from './panel';
import { RejectForm } from './reject-form';
import { SupplyForm } from './supply-form';

export interface ItemDecisionProps {
  readonly runId: string | null;
  readonly item: ReviewItem;
  readonly draft: Draft | undefined;
  readonly panel: Panel;
  readonly onPanel: (panel: Panel) => void;
  readonly onStand: () => void;
  readonly onSave: (draft: Draft) => void;
  readonly onUndo: () => void;
}

const forms = { edit: EditForm, reject: RejectForm, supply: SupplyForm } as const;

/** The answers to one claim, and what was answered. */
export function ItemDecision({ panel, onPanel, onUndo, ...props }: ItemDecisionProps) {
  const Form = panel === null ? null : forms[panel];
  return (
    <Paper component="section" withBorder p="sm" radius="md" aria-label="Your decision on this claim">
      <Stack gap="xs">
        <Answers panel={panel} onPanel={onPanel} {...props} />
        {Form ? (
          <Form
            runId={props.runId}
            item={props.item}
            draft={props.draft}
            onSave={props.onSave}
            onClose={() => onPanel(null)}
          />
        ) : (
          <Answered item={props.item} draft={props.draft} onUndo={onUndo} />
        )}
      </Stack>
    </Paper>
  );
}

function Answers({ item, draft, panel, onPanel, onStand }: Omit<ItemDecisionProps, 'onUndo'>) {
  const isOut = item.because === 'dropped';
  const isChosen = (action: Draft['action'], name: Panel) =>
    panel === null ? draft?.action === action : panel === name;
  const look = (...of: Parameters<typeof isChosen>) => (isChosen(...of) ? 'filled' : 'default');
  return (
    <Group gap="xs" role="group" aria-label="Answers">
      <Button size="xs" variant={isOut ? look('leave', null) : look('accept', null)} onClick={onStand}>
        {isOut ? 'Leave it out' : 'Accept'}
      </Button>
      <Button size="xs" variant={look('edit', 'edit')} onClick={() => onPanel('edit')}>
        Edit
      </Button>
      {!isOut && (
        <Button size="xs" variant={look('reject', 'reject')} onClick={() => onPanel('reject')}>
          Reject
        </Button>
      )}
      <Button size="xs" variant={look('supply', 'supply')} onClick={() => onPanel('supply')}>
        Give a source
      </Button>
    </Group>
  );
}

function Answered({ item, draft, onUndo }: Pick<ItemDecisionProps, 'item' | 'draft' | 'onUndo'>) {
  if (!draft) return <Text size="sm">Not decided yet.</Text>;
  return (
    <>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {draftWords[draft.action]}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={onUndo}>
          Take it back
        </Button>
      </Group>
      {draft.action === 'edit' && <ChangedWords before={item.text} after={draft.text} />}
      {draft.action === 'reject' && draft.reason && <PlainText size="sm">{`Reason: ${draft.reason}`}</PlainText>}
      {draft.action === 'supply' && (
        <PlainText size="sm">{`${draft.source.title} (${draft.source.location})`}</PlainText>
      )}
    </>
  );
}
