import type { ResearchConfig } from '#shared/contracts/research-config';

/** A service that is asked over HTTP. */
export interface Service {
  /** Its name under `addresses` of the research configuration. */
  readonly name: string;
  /** Its name for people. */
  readonly title: string;
  /** Where it is unless the configuration says otherwise. */
  readonly address: string;
}

/** Where a service is asked, without a slash at the end. */
export function addressOf({ name, address }: Service, config: ResearchConfig): string {
  return (config.addresses[name] ?? address).replace(/\/+$/u, '');
}
