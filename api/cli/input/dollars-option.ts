import type { OptionValues } from '#api/cli/define-command';
import { textOption } from '#api/cli/input/text-option';
import { AssayError } from '#shared/errors/assay-error';

/** An amount such as 2.50 or $2.50. Errors: `request.invalid`. */
export function dollarsOption(options: OptionValues, name: string): number | undefined {
  const given = textOption(options, name);
  if (given === undefined) return undefined;
  const amount = /^\$?(?<amount>\d{1,7}(?:\.\d{1,6})?)$/u.exec(given.trim())?.groups?.['amount'];
  if (amount !== undefined) return Number(amount);
  const message = `is an amount in US dollars, such as 2.50; it is "${given.slice(0, 40)}"`;
  throw new AssayError('request.invalid', undefined, { faults: [{ path: `--${name}`, message }] });
}
