import { briefFromProse } from '#api/briefs/brief-from-prose';
import { Brief } from '#shared/contracts/brief';
import { AssayError } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

export const largestBrief = 64 * 1024;

/** A brief as somebody sent it, as an object or in prose. Errors: `brief.too-large`, `brief.invalid` with all faults. */
export function parseBrief(value: unknown): Brief {
  refuseTooLarge(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
  const parsed = Brief.safeParse(typeof value === 'string' ? briefFromProse(value) : value);
  if (!parsed.success) throw new AssayError('brief.invalid', undefined, { faults: faultsOf(parsed.error, 'brief') });
  return parsed.data;
}

function refuseTooLarge(text: string): void {
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > largestBrief) throw new AssayError('brief.too-large', `${bytes} bytes of at most ${largestBrief}`);
}
