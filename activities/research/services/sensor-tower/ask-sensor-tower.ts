import { askService } from '#activities/research/services/exchange/ask-service';
import { createPace } from '#activities/research/services/exchange/pace';
import { withoutSecrets } from '#activities/research/services/exchange/without-secrets';
import { sensorTower } from '#activities/research/services/sensor-tower/sensor-tower-service';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import { AssayError } from '#shared/errors/assay-error';

export const tokenName = 'SENSOR_TOWER_AUTH_TOKEN';

/** The service takes six calls a second; several workers may share one token. */
const pace = createPace(4);

/**
 * The bytes of an answer, without the token, which the service wants in the address. Errors: as `askService`;
 * `tool.not-ready` without a token.
 */
export async function askSensorTower(
  path: string,
  parameters: Readonly<Record<string, string>>,
  context: ToolContext,
): Promise<Uint8Array> {
  const token = context.secret(tokenName);
  if (token === undefined) throw new AssayError('tool.not-ready', `${tokenName} is not set`);
  await pace(context);
  const { bytes } = await askService(
    { service: sensorTower, path, parameters: { ...parameters, auth_token: token } },
    context,
  );
  return withoutSecrets(bytes, [token]);
}
