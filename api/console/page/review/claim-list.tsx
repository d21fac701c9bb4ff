import { Button, NavLink, ScrollArea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReviewItem } from '#shared/contracts/claim-review';
import { type Drafts, draftWords } from './draft';

interface ClaimListProps {
  readonly items: readonly ReviewItem[];
  readonly drafts: Drafts;
  readonly place: number;
  readonly onChoose: (place: number) => void;
}

/** The whole queue, to jump in. */
export function ClaimList({ items, drafts, place, onChoose }: ClaimListProps) {
  const [isOpen, { toggle }] = useDisclosure();
  return (
    <section aria-label="All claims to decide">
      <Button variant="subtle" size="compact-sm" aria-expanded={isOpen} onClick={toggle}>
        {isOpen ? 'Hide the list' : 'Show all as a list'}
      </Button>
      {isOpen && (
        <ScrollArea.Autosize mah={320} mt="xs" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': 'Claims' }}>
          {items.map((item, index) => (
            <NavLink
              key={item.claimId}
              component="button"
              active={index === place}
              label={item.text}
              description={stateOf(item, drafts)}
              onClick={() => onChoose(index)}
            />
          ))}
        </ScrollArea.Autosize>
      )}
    </section>
  );
}

function stateOf({ claimId, problem }: ReviewItem, drafts: Drafts): string {
  const draft = drafts.get(claimId);
  if (draft) return draftWords[draft.action];
  return problem ? 'Came back with a problem' : 'Not decided yet';
}
