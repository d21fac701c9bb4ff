/** node --conditions assay-source test/support/print-mrd.ts BRIEF.json CORPUS [section ...]: the document as a developer reads it. */
import { type ExtractiveRun, extractiveRun, readBrief } from '#test/support/extractive-run';

const [briefPath = '', folder = '', ...only] = process.argv.slice(2);
const began = performance.now();
const result = await extractiveRun(await readBrief(briefPath), folder);
for (const line of linesOf(result, only)) console.log(line);
console.error(`${Math.round(performance.now() - began)} ms`);

function linesOf({ assembly, verified, manifest }: ExtractiveRun, sections: readonly string[]): string[] {
  const claims = new Map(verified.flatMap(section => section.claims).map(claim => [claim.id, claim]));
  const locations = new Map(manifest.documents.map(document => [document.id, document.location]));
  const lines: string[] = [];
  for (const section of assembly.sections.filter(({ id }) => sections.length === 0 || sections.includes(id))) {
    lines.push('', `## ${section.title} [${section.status}] ${section.note ?? ''}`);
    for (const group of section.groups) {
      if (group.heading) lines.push(`  # ${group.heading}`);
      for (const id of group.claimIds) {
        const claim = claims.get(id);
        const from = claim?.citations.map(({ sourceId }) => locations.get(sourceId)).join(', ');
        const numbers = claim?.numbers
          .map(number => `${number.role}:${number.value ?? `${number.low}-${number.high}`} ${number.unit}`)
          .join('; ');
        lines.push(`  - (${claim?.salience.toFixed(2)} ${claim?.kind}) ${claim?.text}  <${from}> {${numbers}}`);
      }
    }
  }
  if (sections.length > 0) return lines;
  const { personas, requirements, openQuestions, disagreements, charts } = assembly;
  for (const [name, list] of Object.entries({ personas, requirements, openQuestions, disagreements, charts })) {
    lines.push('', `## ${name}`, ...list.map(entry => `  ${JSON.stringify(entry)}`));
  }
  return lines;
}
