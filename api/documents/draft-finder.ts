import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { RunStore } from '#infra/storage/run-store';

const pageSize = 200;

/** Finds the document as it stands for review, before anybody approved it. */
@Injectable()
export class DraftFinder {
  constructor(@Inject(tokens.runs) private readonly runs: RunStore) {}

  /** Artifact hash of the latest document of the run; null before there is one, and for runs recorded by older versions. */
  async find(runId: string): Promise<string | null> {
    let found: string | null = null;
    let afterSeq = 0;
    for (;;) {
      const page = await this.runs.listEvents({ runId, afterSeq, limit: pageSize });
      for (const { type, data } of page) if (type === 'document-ready') found = hashIn(data) ?? found;
      const last = page.at(-1);
      if (!last || page.length < pageSize) return found;
      afterSeq = last.seq;
    }
  }
}

function hashIn(data: Readonly<Record<string, unknown>>): string | null {
  const { mrdHash } = data;
  return typeof mrdHash === 'string' && /^[0-9a-f]{64}$/.test(mrdHash) ? mrdHash : null;
}
