import { type Check, fatal, type Objection } from '#activities/verification/checks/define-check';
import type { Dossier } from '#activities/verification/evidence/dossier';
import type { CheckFinding } from '#shared/contracts/claim';

export interface Examination {
  readonly findings: readonly CheckFinding[];
  readonly objections: readonly Objection[];
}

/** Runs every check that applies. One that throws counts as not passed: nothing fails open. */
export function runChecks(checks: readonly Check[], dossier: Dossier): Examination {
  const results = checks
    .filter(check => applies(check, dossier))
    .map(check => ({ check, objections: objectionsOf(check, dossier) }));
  return {
    findings: results.flatMap(({ check, objections }) => findingsOf(check, objections)),
    objections: results.flatMap(({ objections }) => objections),
  };
}

function applies(check: Check, { claim }: Dossier): boolean {
  try {
    return check.appliesTo(claim);
  } catch {
    return true;
  }
}

function objectionsOf(check: Check, dossier: Dossier): readonly Objection[] {
  try {
    return check.run(dossier);
  } catch (error) {
    return [
      fatal(`the check itself failed (${error instanceof Error ? error.name : 'unknown'}), so it counts as not passed`),
    ];
  }
}

function findingsOf({ name, shows }: Check, objections: readonly Objection[]): CheckFinding[] {
  if (objections.length === 0) return [{ check: name, passed: true, detail: shows }];
  const worstFirst = [...objections].sort((a, b) => Number(b.severity === 'fatal') - Number(a.severity === 'fatal'));
  const details = [...new Set(worstFirst.map(objection => objection.detail))];
  return details.slice(0, 6).map(detail => ({ check: name, passed: false, detail }));
}
