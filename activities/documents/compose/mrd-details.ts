import type { Mrd } from '#shared/contracts/mrd';
import { type SectionId, sectionTitles } from '#shared/contracts/section';
import { blocks, bullets, type Md, md, table } from '../markdown/md.js';
import {
  estimateAmount,
  estimateRoleWords,
  estimatesOf,
  estimatesTitle,
  missingWords,
} from '../reading/estimates-of.js';
import { loneMark } from '../reading/judgement.js';
import { counted, sectionStatusWords } from '../reading/wording.js';

/** What the Temporal server takes is far more; what a reviewer reads is less. */
const limit = 12_000;

/** The document in short for the Temporal UI: what it holds and what a reviewer should look at before deciding. */
export function mrdDetails(mrd: Mrd, alwaysReviewed: readonly SectionId[]): string {
  const { totals } = mrd;
  const text = blocks([
    md`## ${mrd.title}: ${mrd.status} document, waiting for review`,
    md`${totals.published} claims published, ${totals.hedged} hedged, ${totals.dropped} dropped; ${counted(totals.sources, 'source')}; ${counted(mrd.disagreements.length, 'disagreement')} between sources. Written by ${mrd.engine.name} ${mrd.engine.version}.`,
    md`### Look at`,
    bullets(pointsToReview(mrd, alwaysReviewed)) ??
      md`Nothing stands out: every check passed and every section has its evidence.`,
    ...estimateLines(mrd),
    md`### Sections`,
    sectionTable(mrd),
    md`Content hash ${mrd.contentHash}`,
  ]).text;
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

function pointsToReview(mrd: Mrd, alwaysReviewed: readonly SectionId[]): Md[] {
  const without = mrd.sections.filter(section => section.status === 'insufficient-evidence');
  return [
    ...mrd.checks
      .filter(check => !check.passed)
      .map(({ id, detail }) => md`**Check failed: ${id}.** ${detail.slice(0, 600)}`),
    ...alwaysReviewed.map(id => md`**${sectionTitles[id]}**: this vertical asks for a person to read it.`),
    ...(without.length === 0 ? [] : [md`Without enough evidence: ${without.map(({ title }) => title).join(', ')}.`]),
    ...loneLine(mrd),
    ...mrd.disagreements.slice(0, 8).map(({ topic }) => md`Sources disagree: ${topic.slice(0, 200)}.`),
  ];
}

function loneLine({ claims }: Mrd): Md[] {
  const asked = claims.filter(({ corroboration }) => corroboration !== undefined);
  const lone = asked.filter(claim => loneMark(claim) !== null);
  return lone.length === 0
    ? []
    : [
        md`**One source**: ${lone.length} of ${counted(asked.length, 'claim')} that need two independent publishers have one.`,
      ];
}

/** Never without its mark: who decides must not take an estimate for a finding. */
function estimateLines(mrd: Mrd): (Md | null)[] {
  const { figures, missing } = estimatesOf(mrd);
  if (figures.length + missing.length === 0) return [];
  const told = figures.map(each => md`${estimateRoleWords[each.role]}: _${estimateAmount(each)}_ ${each.year ?? ''}`);
  return [md`### ≈ ${estimatesTitle}`, bullets([...told, ...missing.map(each => md`${missingWords(each)}`)])];
}

function sectionTable(mrd: Mrd): Md | null {
  const hedged = new Set(mrd.claims.filter(claim => claim.publication === 'hedged').map(claim => claim.id));
  return table(
    ['#', 'Section', 'Status', 'Claims', 'Hedged', 'Dropped'],
    mrd.sections.map((section, index) => [
      md`${index + 1}`,
      md`${section.title}`,
      md`${sectionStatusWords[section.status]}`,
      md`${section.claimIds.length}`,
      md`${section.claimIds.filter(id => hedged.has(id)).length}`,
      md`${mrd.droppedClaims.filter(claim => claim.sectionId === section.id).length}`,
    ]),
  );
}
