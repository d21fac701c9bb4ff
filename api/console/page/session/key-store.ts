const slot = 'assay-key';
const listeners = new Set<() => void>();

/** The API key, for as long as this tab lives. It stands in no cookie, and in an address only behind the #, which is never sent. */
export const keyStore = {
  get: (): string | null => sessionStorage.getItem(slot),
  set(key: string): void {
    sessionStorage.setItem(slot, key);
    tellAll();
  },
  forget(): void {
    sessionStorage.removeItem(slot);
    tellAll();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  /** Takes the key of a link "/console#key=…" and wipes it from the address and the history. */
  takeFromAddress(): void {
    const key = /^#key=([\x21-\x7e]{8,300})$/.exec(location.hash)?.[1];
    if (!key) return;
    history.replaceState(null, '', location.pathname + location.search);
    keyStore.set(decodeURIComponent(key));
  },
};

function tellAll(): void {
  for (const listener of listeners) listener();
}
