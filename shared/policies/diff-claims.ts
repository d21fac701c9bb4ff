import type { Claim } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';
import type { ClaimChange } from '#shared/contracts/run-diff';

type Judged = Pick<Mrd, 'claims' | 'droppedClaims'>;

/** Claims that appeared, died or were judged otherwise. A claim is known by its section and its words. */
export function diffClaims(before: Judged, after: Judged): ClaimChange[] {
  const was = byWords(before);
  const is = byWords(after);
  const keys = new Set([...was.keys(), ...is.keys()]);
  return [...keys].flatMap(key => changeOf(was.get(key), is.get(key)));
}

function byWords({ claims, droppedClaims }: Judged): Map<string, Claim> {
  const known = new Map<string, Claim>();
  for (const claim of [...claims, ...droppedClaims]) {
    const key = `${claim.sectionId} ${claim.text.toLowerCase().replace(/\s+/gu, ' ').trim()}`;
    if (!known.has(key)) known.set(key, claim);
  }
  return known;
}

function changeOf(was: Claim | undefined, is: Claim | undefined): ClaimChange[] {
  const claim = is ?? was;
  const change = kindOf(was, is);
  if (!claim || !change) return [];
  const { sectionId, text } = claim;
  return [{ change, sectionId, text, before: standing(was), after: standing(is) }];
}

function kindOf(was: Claim | undefined, is: Claim | undefined): ClaimChange['change'] | null {
  if (!isRead(was)) return isRead(is) ? 'appeared' : null;
  if (!isRead(is)) return 'died';
  return was?.verdict === is?.verdict && was?.publication === is?.publication ? null : 'judged-anew';
}

function isRead(claim: Claim | undefined): boolean {
  return claim !== undefined && claim.publication !== 'dropped';
}

function standing(claim: Claim | undefined): ClaimChange['before'] {
  return claim ? { verdict: claim.verdict, publication: claim.publication } : null;
}
