import { read, startBody, type TestApi } from '#test/unit/api/support/start-test-api';

/** A run of tenant acme, fresh from its start. */
export async function startRunIn(api: TestApi) {
  return read(await api.post('/v1/runs', startBody));
}
