import { Group, Text } from '@mantine/core';
import type { ReviewView } from '#shared/contracts/review-view';
import { ConfirmButton } from '../decide/confirm-button';
import { RejectButton } from '../decide/reject-button';
import { counted } from '../words/counted';
import { countsOf, type Drafts, resolutionsOf } from './draft';
import type { ReviewSender } from './review-sender';

interface SendReviewProps {
  readonly shown: ReviewView;
  readonly drafts: Drafts;
  readonly sender: ReviewSender;
  readonly onSent: () => void;
}

/** All at once, since the decision is bound to the whole sheet. */
export function SendReview({ shown: { sheet }, drafts, sender, onSent }: SendReviewProps) {
  const open = sheet.items.length - drafts.size;
  const send = () => sender.send({ decision: 'approve', claims: resolutionsOf(drafts) }, onSent);
  return (
    <section aria-label="Send the decisions">
      <Group gap="xs">
        <ConfirmButton
          does="Send the decisions"
          asks="Send the decisions?"
          disabled={open > 0}
          loading={sender.isPending}
          onConfirm={send}
        >
          <Text>{countsOf(drafts) || 'There is no claim in this section; that is what you confirm'}.</Text>
          <Text size="sm">
            They cannot be taken back. What you edited or gave a source for is checked again; what does not pass comes
            back to you.
          </Text>
        </ConfirmButton>
        {sheet.items.length > 0 && (
          <RejectButton
            does="Publish none of them"
            follows={`None of the ${counted(sheet.items.length, 'claim')} shown here is published. The run goes on without them.`}
            isBusy={sender.isPending}
            onReject={reason => sender.send({ decision: 'reject', reason }, onSent)}
          />
        )}
      </Group>
      {open > 0 && (
        <Text size="sm" mt={4}>
          {counted(open, 'claim')} still to decide before they can be sent.
        </Text>
      )}
    </section>
  );
}
