import { z } from 'zod';
import { Mrd } from '#shared/contracts/mrd';

/** The published JSON Schema (draft 2020-12) of the document's JSON form. */
export function mrdJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(Mrd, { target: 'draft-2020-12', io: 'output' });
  return {
    $schema,
    $id: `urn:assay:mrd:${Mrd.shape.schemaVersion.value}`,
    title: 'Market requirements document',
    ...schema,
  };
}
