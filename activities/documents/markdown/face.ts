import type { Mrd } from '#shared/contracts/mrd';
import { counted, dayAndTime, publicationMeanings } from '../reading/wording.js';
import { blocks, bullets, joined, Md, md } from './md.js';

/** The first page: what this is, who wrote it, how much to believe it. */
export function face(mrd: Mrd): Md {
  const failed = mrd.checks.filter(check => !check.passed).length;
  return blocks([
    md`# ${mrd.title}`,
    md`**Market requirements document** · ${mrd.status} · vertical ${mrd.vertical} · generated ${dayAndTime(mrd.generatedAt)}`,
    md`> ${mrd.engine.statement} (${mrd.engine.name} ${mrd.engine.version})`,
    md`${mrd.brief.idea}`,
    bullets([
      md`**${counted(mrd.totals.published, 'claim')}** published, ${mrd.totals.hedged} hedged, ${mrd.totals.dropped} dropped`,
      md`**${counted(mrd.totals.sources, 'source')}** cited, ${counted(mrd.marketNumbers.length, 'number')}, ${counted(mrd.disagreements.length, 'disagreement')} between sources`,
      md`${mrd.checks.length - failed} of ${counted(mrd.checks.length, 'check')} passed${failed === 0 ? '' : '; see the appendix'}`,
      md`${counted(mrd.totals.promptCalls, 'prompt')} answered, ${mrd.totals.modelCalls} by a language model, USD ${mrd.totals.costUsd.toFixed(2)}`,
    ]),
    md`Content hash ${new Md(`\`${mrd.contentHash}\``)}`,
    howToRead,
  ]);
}

const howToRead = blocks([
  md`**How to read the marks**`,
  bullets([
    md`**3.2** is a claim; \\[1\\] is its source in the register, with the exact quote; 82% is the confidence in the claim.`,
    md`No mark: ${publicationMeanings.published}`,
    md`◐ _(hedged: …)_: ${publicationMeanings.hedged}`,
    md`**≈** estimated or assumed: no source states this number; the formula is shown with it.`,
    md`Dropped: ${publicationMeanings.dropped}`,
  ]),
]);

export function contents(mrd: Mrd): Md {
  const lines = mrd.sections.map((section, index) => {
    const mark = section.status === 'insufficient-evidence' ? md` – _insufficient evidence_` : md``;
    return md`${index + 1}. [${section.title}](#section-${new Md(section.id)})${mark}`;
  });
  return blocks([md`## Contents`, joined([...lines, md`\n[Appendix](#appendix)`], '\n')]);
}
