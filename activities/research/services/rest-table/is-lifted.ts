import type { RestTableConfig } from '#shared/contracts/rest-table-config';

/** False when the answer can be read as it came, which leaves nothing between the source and its quote. */
export function isLifted({ rowsAt, columns, constants, pages }: RestTableConfig): boolean {
  return [rowsAt, columns, constants, pages].some(part => part !== undefined);
}
