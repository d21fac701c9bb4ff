import { unsetSecrets } from '#activities/research/services/rest-table/table-values';
import type { ToolGround } from '#activities/research/tools/define-research-tool';
import type { ToolPart } from '#shared/contracts/tool-catalogue';

/** One part for each configured table. Its keys stay where they are: the part holds their names. */
export function tableParts({ config, namedSecret }: ToolGround): ToolPart[] {
  return config.restTables.map(table => {
    const unset = unsetSecrets(table, { namedSecret });
    const { name, title, costUsd, freshForHours } = table;
    return {
      name,
      title,
      // Without the members that are absent, as it comes back from the catalogue.
      data: JSON.parse(JSON.stringify(table)),
      costUsd,
      freshForHours,
      ...(unset.length > 0 && { missing: `Set ${unset.join(', ')}.`.slice(0, 300) }),
    };
  });
}
