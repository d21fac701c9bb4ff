import { researchTools } from '#activities/research/tools/registry';
import type { ResearchSettings } from '#infra/config/config';
import { readResearchConfig } from '#infra/config/read-research-config';
import type { Fault } from '#shared/errors/assay-error';
import { faultsFound } from '#shared/errors/config-invalid';

/** All that is wrong with the research tools as configured, at once; nobody is asked. */
export function faultsOfTools({ tools, configPath }: Pick<ResearchSettings, 'tools' | 'configPath'>): Fault[] {
  const known = researchTools.map(({ name }) => name);
  const there = `there are: ${known.join(', ')}`;
  const faults = tools
    .filter(name => !known.includes(name))
    .map(name => ({ path: 'ASSAY_TOOLS', message: `there is no research tool "${name}"; ${there}` }));
  faultsFound(() => readResearchConfig(configPath), faults);
  return faults;
}
