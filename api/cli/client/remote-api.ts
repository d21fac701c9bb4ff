import { processEnvironment } from '#infra/config/env';

/** An API elsewhere, or a key of one's own for the local one. */
export interface RemoteApi {
  readonly url: string | undefined;
  readonly apiKey: string | undefined;
}

export function remoteApi(): RemoteApi {
  const { ASSAY_API_URL, ASSAY_API_KEY } = processEnvironment();
  return { url: ASSAY_API_URL?.trim() || undefined, apiKey: ASSAY_API_KEY?.trim() || undefined };
}
