import { Brief } from '#shared/contracts/brief';

/** Asks for what the tiny corpus tells. */
export const tinyBrief = Brief.parse({
  title: 'Installer desk for heat pumps',
  idea: 'A planning tool with which heating installers in Germany plan a heat pump in one visit and file the paperwork by themselves.',
  audience: ['heating installers', 'home owners'],
  geographies: ['Germany'],
  competitors: ['Hausklima'],
});
