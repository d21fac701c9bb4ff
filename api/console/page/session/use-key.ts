import { useSyncExternalStore } from 'react';
import { keyStore } from './key-store';

export function useKey(): string | null {
  return useSyncExternalStore(keyStore.subscribe, keyStore.get);
}
