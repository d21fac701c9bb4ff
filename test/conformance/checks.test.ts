import { documentChecks } from '#activities/documents/checks/registry';
import { runChecks as runDocumentChecks } from '#activities/documents/checks/run-checks';
import { checks } from '#activities/verification/checks/registry';
import type { Dossier } from '#activities/verification/evidence/dossier';
import { runChecks } from '#activities/verification/run-checks';
import type { Mrd } from '#shared/contracts/mrd';

/** Whatever is read of it breaks. */
const broken = new Proxy({}, { get: () => raise() });
const brokenDossier = Object.defineProperty({}, 'claim', { value: broken }) as Dossier;

describe.each(checks)('the check $name', check => {
  it('says what it shows when it passes', () => {
    expect(check.shows).toMatch(/^\p{Ll}.*[^.]$/u);
  });

  it('counts as not passed when it breaks', () => {
    const { findings, objections } = runChecks([{ ...check, appliesTo: () => true, run: raise }], brokenDossier);
    expect(findings).toEqual([expect.objectContaining({ check: check.name, passed: false })]);
    expect(objections.map(objection => objection.severity)).toEqual(['fatal']);
  });

  it('does not pass a claim it cannot read', () => {
    const { findings } = runChecks([check], brokenDossier);
    expect(findings.map(finding => finding.passed)).toEqual([false]);
  });
});

describe('the checks of the document', () => {
  it('are all not passed when the document cannot be read, in their own order', () => {
    const outcomes = runDocumentChecks({ mrd: broken as Mrd, texts: new Map() });
    expect(outcomes.map(outcome => outcome.passed)).toEqual(documentChecks.map(() => false));
    const inOrder = documentChecks.toSorted((one, other) => one.order - other.order);
    expect(outcomes.map(outcome => outcome.id)).toEqual(inOrder.map(check => check.name));
  });
});

function raise(): never {
  throw new RangeError('broken on purpose');
}
