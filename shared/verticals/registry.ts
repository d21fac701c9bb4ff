import type { Vertical } from '#shared/contracts/vertical';
import gamblingSkillGaming from '#shared/verticals/gambling-skill-gaming.vertical';
import general from '#shared/verticals/general.vertical';
import saasDevtools from '#shared/verticals/saas-devtools.vertical';

/** Every vertical there is, by name. */
export const verticals: readonly Vertical[] = [gamblingSkillGaming, general, saasDevtools];

export function findVertical(name: string): Vertical | undefined {
  return verticals.find(vertical => vertical.name === name);
}
