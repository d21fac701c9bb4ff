import type { Estimate } from '#shared/contracts/estimate';
import {
  estimateAmount,
  estimateRoleWords,
  estimatesNote,
  estimatesOf,
  estimatesTitle,
  inputWords,
  missingWords,
} from '../reading/estimates-of.js';
import { placedClaims, type Reading } from '../reading/reading.js';
import { percent } from '../reading/wording.js';
import { claimLink } from './claim-line.js';
import { blocks, bullets, joined, type Md, md, table } from './md.js';

const head = ['Figure', 'Value', 'Year', 'Geography', 'Method', 'Confidence', 'How'];

/** Apart from claims and from stated numbers; the mark stands in the cell itself. */
export function estimateTable(reading: Reading): Md | null {
  const { figures, missing } = estimatesOf(reading.mrd);
  if (figures.length + missing.length === 0) return null;
  return blocks([
    md`**≈ ${estimatesTitle}**`,
    md`> ${estimatesNote}`,
    table(
      head,
      figures.map(each => row(reading, each)),
    ),
    bullets(missing.map(each => md`${missingWords(each)}`)),
  ]);
}

function row(reading: Reading, estimate: Estimate): Md[] {
  const { role, metric, year, geography, method, confidence, formula, because, inputs } = estimate;
  const claimIds = [...new Set(inputs.flatMap(({ claimId }) => claimId ?? []))];
  const links = joined(placedClaims(reading, claimIds).map(claimLink), ', ');
  return [
    md`${estimateRoleWords[role]}: ${metric}`,
    md`_${estimateAmount(estimate)}_`,
    md`${year ?? 'not stated'}`,
    md`${geography ?? 'not stated'}`,
    md`**≈ ${method}**`,
    md`${percent(confidence)}`,
    md`${because} = ${formula}, where ${inputs.map(inputWords).join('; ')} · claims ${links}`,
  ];
}
