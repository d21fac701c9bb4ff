import { Ajv2020 } from 'ajv/dist/2020.js';
import { mrdJsonSchema } from '#shared/contracts/mrd-json-schema';
import { fixtureMrd } from './fixture-mrd.js';

describe('the published JSON Schema', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const validate = ajv.compile(mrdJsonSchema());

  it('accepts a document as it is published', () => {
    expect(validate(JSON.parse(JSON.stringify(fixtureMrd()))) ? [] : validate.errors).toEqual([]);
  });

  it('refuses a claim without a citation, an unknown member and another version', () => {
    const mrd = fixtureMrd();
    expect(validate({ ...mrd, claims: mrd.claims.map(claim => ({ ...claim, citations: [] })) })).toBe(false);
    expect(validate({ ...mrd, extra: 1 })).toBe(false);
    expect(validate({ ...mrd, schemaVersion: '2.0' })).toBe(false);
  });

  it('names itself', () => {
    expect(mrdJsonSchema()).toMatchObject({
      $id: 'urn:assay:mrd:1.0',
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
    });
  });
});
