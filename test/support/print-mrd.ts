/** node --experimental-transform-types --conditions assay-source test/support/print-mrd.ts BRIEF.json CORPUS: the document as a developer reads it. */
import type { Claim } from '#shared/contracts/claim';
import type { MrdSection } from '#shared/contracts/mrd';
import { type ExtractiveRun, extractiveRun, readBrief } from '#test/support/extractive-run';

const [briefPath = '', folder = ''] = process.argv.slice(2);
const began = performance.now();
const result = await extractiveRun(await readBrief(briefPath), folder);
for (const line of linesOf(result)) console.log(line);
console.error(`${Math.round(performance.now() - began)} ms`);

function linesOf({ assembly, verified, manifest }: ExtractiveRun): string[] {
  const judged = verified.flatMap(section => section.claims);
  const claims = new Map(judged.map(claim => [claim.id, claim]));
  const locations = new Map(manifest.documents.map(document => [document.id, document.location]));
  const tell = (id: string) => claimLine(claims.get(id), locations);
  const { sections, personas, requirements, openQuestions, disagreements, charts } = assembly;
  const derived = { personas, requirements, openQuestions, disagreements, charts };
  return [
    ...sections.flatMap(section => sectionLines(section, tell)),
    ...Object.entries(derived).flatMap(([name, list]) => [
      '',
      `## ${name}`,
      ...list.map(entry => `  ${JSON.stringify(entry)}`),
    ]),
    ...outcomeLines(judged, 'hedged'),
    ...outcomeLines(judged, 'dropped'),
  ];
}

function sectionLines({ title, status, note, groups }: MrdSection, tell: (id: string) => string): string[] {
  const lines = groups.flatMap(({ heading, claimIds }) => [
    ...(heading ? [`  # ${heading}`] : []),
    ...claimIds.map(tell),
  ]);
  return ['', `## ${title} [${status}] ${note ?? ''}`, ...lines];
}

function claimLine(claim: Claim | undefined, locations: ReadonlyMap<string, string>): string {
  if (!claim) return '  - (missing)';
  const { publication, salience, kind, confidence, independentSources, text, citations, numbers } = claim;
  const from = citations.map(({ sourceId }) => locations.get(sourceId)).join(', ');
  const amounts = numbers
    .map(number => `${number.role}:${number.value ?? `${number.low}-${number.high}`} ${number.unit}`)
    .join('; ');
  const mark = publication === 'published' ? '' : `${publication} `;
  return `  - (${mark}${salience.toFixed(2)} ${kind} c${confidence.toFixed(2)} s${independentSources}) ${text}  <${from}> {${amounts}}`;
}

function outcomeLines(judged: readonly Claim[], outcome: Claim['publication']): string[] {
  const those = judged.filter(({ publication }) => publication === outcome);
  const failed = ({ findings }: Claim) =>
    findings.filter(({ passed }) => !passed).map(({ check, detail }) => `      ${check}: ${detail}`);
  return [
    '',
    `## ${outcome}: ${those.length} of ${judged.length}`,
    ...those.flatMap(claim => [`  - ${claim.id}: ${claim.text}`, ...failed(claim)]),
  ];
}
