import type { Dossier } from '#activities/verification/evidence/dossier';
import type { Amount, AmountSetting } from '#activities/verification/evidence/match-amount';
import { stems } from '#activities/verification/evidence/words';
import { findQuantities } from '#shared/text/quantities';

const loss =
  /\b(?:loss(?:es)?|lost|negative|deficit|fell|fall|decline[ds]?|down|decrease[ds]?|shrank|drop(?:ped)?|minus)\b/iu;

/** Amounts in the quotes and rows. A raw row is never read as prose: its unit stands in another column. */
export function statedAmounts({ prose, rows }: Dossier): Amount[] {
  return [...findQuantities(prose), ...rows.flatMap(row => row.amounts)];
}

export function settingOf({ body, stated, near, title }: Dossier): AmountSetting {
  const words = stems(stated);
  return {
    stated: words,
    said: stems(body),
    near: new Set([...words, ...stems(near), ...stems(title)]),
    speaksOfLoss: loss.test(body),
  };
}
