import type { Vertical } from '#shared/contracts/vertical';
import { verticals } from '#shared/verticals/registry';

export function findVertical(name: string): Vertical | undefined {
  return verticals.find(vertical => vertical.name === name);
}
