import robots from 'robots-parser';

/** Its types speak of a default export within its default export, which it has not. */
const parseRobots = robots as unknown as typeof robots.default;

/** What a site calls us in its robots.txt. */
export const productToken = 'Assay';

/** Characters of patterns with a star times those of the address: more would keep a worker busy for seconds. */
const mostSteps = 50_000_000;

/** Whether a robots.txt lets us read an address of its site. One that takes too long to be understood does not. */
export function allows(robotsTxt: string, address: string): boolean {
  const lines = linesForUs(robotsTxt);
  const starred = lines.reduce((sum, line) => sum + (line.includes('*') ? line.length : 0), 0);
  if (starred * address.length > mostSteps) return false;
  const { origin } = new URL(address);
  return parseRobots(`${origin}/robots.txt`, lines.join('\n')).isAllowed(address, productToken) === true;
}

/** The groups for us and for everybody. The parser keeps each rule once for each agent of its group, whoever that is. */
function linesForUs(robotsTxt: string): string[] {
  const kept: string[] = [];
  let group = { isOpen: false, isForUs: false };
  for (const line of robotsTxt.split(/\r\n|\r|\n/)) {
    const [name = '', value] = line.replace(/#.*/, '').split(/:(.*)/s, 2);
    if (value === undefined) continue;
    const isAgent = name.trim().toLowerCase() === 'user-agent';
    if (isAgent && !group.isOpen) group = { isOpen: true, isForUs: false };
    else if (!isAgent) group.isOpen = false;
    const isKept = isAgent ? isForUs(value) : group.isForUs;
    if (isAgent && isKept) group.isForUs = true;
    if (isKept) kept.push(`${name}:${value}`);
  }
  return kept;
}

function isForUs(agent: string): boolean {
  const token = agent.replace(/\/.*/, '').trim().toLowerCase();
  return token === '*' || token === productToken.toLowerCase();
}
