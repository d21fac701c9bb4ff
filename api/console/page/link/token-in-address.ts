/** The signed token behind the #, which no server ever sees; null when there is none. */
export function tokenInAddress(hash: string): string | null {
  return /^#([\w-]+\.[\w-]+\.[\w-]+)$/.exec(hash)?.[1] ?? null;
}
