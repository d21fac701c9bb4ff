import { Role } from '#shared/contracts/decision-rule';
import { AssayError } from '#shared/errors/assay-error';

/** Roles by comma. Errors: `request.invalid`. */
export function rolesOfText(given: string): Role[] {
  return given
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '')
    .map(roleOf);
}

function roleOf(name: string): Role {
  const role = Role.safeParse(name).data;
  if (role) return role;
  throw new AssayError('request.invalid', `"${name.slice(0, 40)}" is no role; there are: ${Role.options.join(', ')}`);
}
