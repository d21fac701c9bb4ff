import { AssayError, type Fault } from '#shared/errors/assay-error';
import { errorCatalogue } from '#shared/errors/catalogue';

/** An error as scripts get it. */
export interface ProblemJson {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly remedy: string;
  readonly faults: readonly Fault[];
}

export function problemJson(thrown: unknown): ProblemJson {
  const error =
    thrown instanceof AssayError
      ? thrown
      : new AssayError('internal.unexpected', thrown instanceof Error ? thrown.message : String(thrown));
  const { title } = errorCatalogue[error.code];
  const detail = error.message.slice(title.length + 2);
  return { code: error.code, title, detail, remedy: error.remedy, faults: error.faults };
}

/** The same for a person: what happened, every fault, what to do. */
export function problemText(thrown: unknown): string {
  const { code, title, detail, remedy, faults } = problemJson(thrown);
  const lines = [
    `${detail && !isListed(detail, faults) ? `${title}: ${detail}` : title} (${code})`,
    ...faults.map(fault => `  - ${fault.path}: ${fault.message}`),
    `What to do: ${remedy}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The list says it line by line. */
function isListed(detail: string, faults: readonly Fault[]): boolean {
  return faults.length > 0 && detail === faults.map(({ path, message }) => `${path}: ${message}`).join('; ');
}
