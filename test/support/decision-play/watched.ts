import { type ArtifactStore, getJson, putJson } from '#infra/storage/artifact-store';
import { Mrd } from '#shared/contracts/mrd';
import { Vertical } from '#shared/contracts/vertical';
import type { Witness } from '#test/support/decision-play/witness';
import type { Activities } from '#test/support/run-harness';

/** What no claim of a document may say: people say it in this play, and no source does. */
export const nonsense = 'EUR 987 billion';

interface Watch {
  readonly witnessOf: (runId: string) => Witness;
  readonly artifacts: () => ArtifactStore;
}

/** Everything stays as it is, except that a plan has few questions, the document is not printed, and a witness looks on. */
export function watched({ read, think }: Activities, { witnessOf, artifacts }: Watch): Activities {
  const of = ({ run }: { readonly run: { readonly runId: string } }) => witnessOf(run.runId);
  const once = {
    research: kept(read.researchQuestions),
    draft: kept(think.draftSection),
    verify: kept(read.verifySections),
    assemble: kept(think.assembleMrd),
  };
  return {
    read: {
      ...read,
      async researchQuestions(input) {
        of(input).needsPlan('research', input.planHash);
        return once.research(input);
      },
      async verifySections(input) {
        const result = await once.verify(input);
        of(input).verified(result.verifiedHashes);
        return result;
      },
      async prepareReview(input) {
        const sheet = await read.prepareReview(input);
        of(input).prepared(input.kind, sheet, input.verifiedHashes);
        return sheet;
      },
      async applyReview(input) {
        const done = of(input).reviewing(input.sheetHash, input.decision, input.verifiedHashes);
        const result = await read.applyReview(input);
        done(result.verified.verifiedHashes, result.open);
        return result;
      },
      async composeMrd(input) {
        of(input).needsReviews('the document', input.verifiedHashes);
        const mrd = await read.composeMrd(input);
        of(input).composed(mrd, input.verifiedHashes);
        return mrd;
      },
      async publishMrd(input) {
        const rejected = of(input).publishing(input.mrdHash, input.decisions);
        const stored = await getJson(artifacts(), Mrd, input.mrdHash);
        of(input).faults.push(...faultsOfClaims(stored, rejected));
        const json = await putJson(artifacts(), { ...stored, decisions: input.decisions });
        return { files: { json, markdown: json, html: json }, contentHash: stored.contentHash };
      },
    },
    think: {
      ...think,
      async loadVertical(input) {
        const loaded = await think.loadVertical(input);
        const vertical = await getJson(artifacts(), Vertical, loaded.verticalHash);
        return { ...loaded, verticalHash: await putJson(artifacts(), shorter(vertical)) };
      },
      async draftSection(input) {
        of(input).needsPlan('drafting', input.planHash);
        return once.draft(input);
      },
      async assembleMrd(input) {
        of(input).needsPlan('assembling', input.planHash);
        of(input).needsReviews('assembling', input.verifiedHashes);
        return once.assemble(input);
      },
    },
  };
}

/** The same work for another run comes to the same artifacts. */
function kept<I extends { readonly run: object }, O>(work: (input: I) => Promise<O>): (input: I) => Promise<O> {
  const results = new Map<string, Promise<O>>();
  return input => {
    const key = JSON.stringify({ ...input, run: null });
    const result = results.get(key) ?? work(input);
    results.set(key, result);
    return result;
  };
}

/** Those that find the claims about which people are asked. */
function shorter(vertical: Vertical): Vertical {
  const questions = ['market-size', 'pricing', 'regulatory'].flatMap(sectionId =>
    vertical.questions.filter(question => question.sectionId === sectionId).slice(0, 1),
  );
  return { ...vertical, questions };
}

function faultsOfClaims({ claims, checks }: Mrd, rejected: readonly string[]): string[] {
  const isUnfit = ({ id, publication, verdict, text }: Mrd['claims'][number]) =>
    rejected.includes(id) ||
    publication === 'dropped' ||
    !['supported', 'partly'].includes(verdict) ||
    text.includes(nonsense);
  return [
    ...claims.filter(isUnfit).map(({ id }) => `the document has the claim ${id}, which may not be published`),
    ...checks.filter(({ passed }) => !passed).map(({ id }) => `the document fails its check ${id}`),
  ];
}
