import { isStatedBySource, loneMark, shortReason, weakestMethod } from '../reading/judgement.js';
import { citedSources, type PlacedClaim, type Reading } from '../reading/reading.js';
import { percent, reviewWords } from '../reading/wording.js';
import { joined, Md, md } from './md.js';

/** "[1][2]", each a link into the source register. */
export function markers(reading: Reading, claim: PlacedClaim['claim']): Md {
  const links = citedSources(reading, claim.citations).map(({ number }) => md`[\\[${number}\\]](#source-${number})`);
  return joined(links, '');
}

export function claimLink({ label, anchor }: PlacedClaim): Md {
  return md`[${label}](#${new Md(anchor)})`;
}

/** A claim as one bullet; where it is repeated it links to the place it belongs to. */
export function claimLine(reading: Reading, placed: PlacedClaim, sectionId: string | null): Md {
  const { claim, label, anchor, home } = placed;
  const head = home === sectionId ? md`<a id="${new Md(anchor)}"></a>**${label}**` : claimLink(placed);
  return md`${head} ${claim.text} ${markers(reading, claim)}${methodNote(claim)} · ${percent(claim.confidence)}${lone(claim)}${review(claim)}${hedge(claim)}`;
}

/** A hedge gives its reason itself. */
function lone(claim: PlacedClaim['claim']): Md {
  const because = loneMark(claim);
  return because === null ? md`` : md` · ① _${claim.publication === 'hedged' ? 'one source' : because}_`;
}

function review({ review: decided }: PlacedClaim['claim']): Md {
  return decided === undefined ? md`` : md` · _${reviewWords[decided]}_`;
}

function hedge(claim: PlacedClaim['claim']): Md {
  return claim.publication === 'hedged' ? md` ◐ _(hedged: ${shortReason(claim)})_` : md``;
}

function methodNote(claim: PlacedClaim['claim']): Md {
  const method = weakestMethod(claim);
  return method === null || isStatedBySource(method) ? md`` : md` **≈ ${method}**`;
}
