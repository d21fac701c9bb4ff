import type { ResearchSettings } from '#infra/config/config';
import { Secret } from '#infra/config/secret';
import type { SettingValues } from '#infra/config/settings';

export function toResearch(values: SettingValues): ResearchSettings {
  const hide = (value: string | undefined) => (value === undefined ? undefined : new Secret(value));
  return {
    tools: [...new Set(values.ASSAY_TOOLS)],
    configPath: values.ASSAY_RESEARCH_CONFIG,
    contact: values.ASSAY_CONTACT,
    browserPath: values.ASSAY_BROWSER,
    privateHosts: values.ASSAY_PRIVATE_HOSTS ?? [],
    keys: {
      TAVILY_API_KEY: hide(values.TAVILY_API_KEY),
      BRAVE_API_KEY: hide(values.BRAVE_API_KEY),
      SERPER_API_KEY: hide(values.SERPER_API_KEY),
      SENSOR_TOWER_AUTH_TOKEN: hide(values.SENSOR_TOWER_AUTH_TOKEN),
    },
    personalData: policies(values.ASSAY_PERSONAL_DATA),
  };
}

/** `mask` and `keep` alone speak for all tenants that are not named; without either, what is personal is masked. */
function policies(given: readonly string[]): ResearchSettings['personalData'] {
  const pairs = given.map(entry => {
    const [first = '', second] = entry.split('=');
    const [tenant, policy] = second === undefined ? ['', first] : [first, second];
    return [tenant, policy === 'keep' ? 'keep' : 'mask'] as const;
  });
  return { '': 'mask', ...Object.fromEntries(pairs) };
}
