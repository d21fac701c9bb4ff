import { AssayError } from '#shared/errors/assay-error';
import { findVertical } from '#shared/verticals/find-vertical';
import { verticals } from '#shared/verticals/registry';

/** Errors: `vertical.unknown`, listing those there are. */
export function requireVertical(name: string): void {
  if (findVertical(name)) return;
  const known = verticals.map(vertical => vertical.name).join(', ');
  const faults = [{ path: 'brief.vertical', message: `is none of ${known}` }];
  throw new AssayError('vertical.unknown', `"${name}"; there are ${known}`, { faults });
}
