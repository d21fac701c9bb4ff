import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { noResearchConfig, ResearchConfig } from '#shared/contracts/research-config';
import { configInvalid } from '#shared/errors/config-invalid';
import { faultsOf } from '#shared/errors/faults-of';

const setting = 'ASSAY_RESEARCH_CONFIG';

/** Tables, MCP servers and addresses of a file, JSON or YAML. Errors: `config.invalid` with the path of every fault. */
export function readResearchConfig(path: string | undefined): ResearchConfig {
  if (path === undefined) return noResearchConfig;
  const checked = ResearchConfig.safeParse(contentOf(path));
  if (!checked.success) throw configInvalid(faultsOf(checked.error, setting));
  const { restTables, mcpServers } = checked.data;
  const twice = [...twiceNamed('restTables', restTables), ...twiceNamed('mcpServers', mcpServers)];
  if (twice.length > 0) throw configInvalid(twice);
  return checked.data;
}

/** The words of a parser quote the file, which may hold secrets. */
function contentOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8')) ?? {};
  } catch {
    throw configInvalid([{ path: setting, message: `${path} cannot be read as JSON or YAML` }]);
  }
}

function twiceNamed(list: string, parts: readonly { readonly name: string }[]) {
  return parts.flatMap(({ name }, at) =>
    parts.findIndex(other => other.name === name) === at
      ? []
      : [{ path: `${setting}.${list}.${at}.name`, message: `repeats ${name}` }],
  );
}
