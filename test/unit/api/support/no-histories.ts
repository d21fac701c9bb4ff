import type { HistoryGateway } from '#api/temporal/history-gateway';
import { AssayError } from '#shared/errors/assay-error';

/** A Temporal that keeps nothing. */
export const noHistories: HistoryGateway = {
  async fetch() {
    throw new AssayError('history.gone');
  },
  async latest() {
    throw new AssayError('history.gone');
  },
  async reset() {
    throw new AssayError('history.gone');
  },
};
