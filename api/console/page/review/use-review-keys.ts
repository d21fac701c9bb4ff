import { useHotkeys, useLocalStorage } from '@mantine/hooks';

export interface ReviewKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly stand: () => void;
  readonly edit: () => void;
  readonly reject: () => void;
  readonly supply: () => void;
  readonly help: () => void;
}

export const reviewKeys = [
  { keys: ['j', 'ArrowRight'], does: 'next', words: 'The next claim' },
  { keys: ['k', 'ArrowLeft'], does: 'previous', words: 'The claim before' },
  { keys: ['a'], does: 'stand', words: 'Accept it, or leave out what was left out' },
  { keys: ['e'], does: 'edit', words: 'Edit it' },
  { keys: ['r'], does: 'reject', words: 'Reject it, with a reason' },
  { keys: ['s'], does: 'supply', words: 'Give a source for it' },
  { keys: ['?', 'shift+?'], does: 'help', words: 'Show these keys' },
] as const satisfies readonly { keys: readonly string[]; does: keyof ReviewKeys; words: string }[];

/** Single keys can be switched off by those whom they disturb, such as people who speak to their computer. */
export function useKeysOn() {
  return useLocalStorage({ key: 'assay-review-keys', defaultValue: true, getInitialValueInEffect: false });
}

export function useReviewKeys(acts: ReviewKeys, isOn: boolean): void {
  const items = reviewKeys.flatMap(({ keys, does }) =>
    keys.map((key): [string, () => void] => [key, () => isOn && acts[does]()]),
  );
  useHotkeys(items);
}
