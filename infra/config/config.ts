import type { Secret } from '#infra/config/secret';
import type { BudgetLimits } from '#shared/contracts/money';

/** How to reach a Temporal server, ours or yours. */
export interface TemporalConfig {
  /** `undefined`: the local stack is to start one. */
  readonly address: string | undefined;
  readonly namespace: string;
  readonly apiKey: Secret | undefined;
  readonly tls: {
    readonly enabled: boolean;
    readonly certificatePath: string | undefined;
    readonly keyPath: string | undefined;
    readonly authorityPath: string | undefined;
  };
  /** The program to start the local server with, when a certain one is wanted. */
  readonly cliPath: string | undefined;
  readonly port: number;
  readonly uiPort: number;
  /** Address of the web page without a slash at the end. */
  readonly uiAddress: string | undefined;
}

export interface S3Config {
  readonly bucket: string;
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: Secret | undefined;
  readonly secretAccessKey: Secret | undefined;
}

/** Which models may be asked, and what for. Keys of providers are read by the providers' own names. */
export interface ModelsConfig {
  /** `provider/model`, first choice first; empty: the extractive engine writes. */
  readonly names: readonly string[];
  readonly routesPath: string | undefined;
  readonly pricesPath: string | undefined;
  readonly budget: BudgetLimits;
  readonly whenExhausted: 'ask' | 'extractive' | 'fail';
  readonly whenUnanswered: 'extractive' | 'wait';
  /** Absent: only equal questions share an answer. `model`: PROVIDER/MODEL that gives vectors; `threshold`: cosine. */
  readonly semantic?: { readonly model: string; readonly threshold: number } | undefined;
}

/** Through which channels people are told what waits for them; none: nobody is told. */
export interface NotifyConfig {
  readonly webhook: { readonly url: Secret; readonly secret: Secret } | undefined;
  /** Address of an incoming webhook of Slack, or of what understands the same messages. */
  readonly slackUrl: Secret | undefined;
  /** `to`: who hears of everything; those who are asked to decide hear of it in any case. */
  readonly email: { readonly smtpUrl: Secret; readonly from: string; readonly to: readonly string[] } | undefined;
  /** Whose runs the receivers above hear of; `undefined`: all. */
  readonly tenants: readonly string[] | undefined;
  /** Where people reach the console, without a slash at the end. */
  readonly publicUrl: string;
}

/** What research tools work with. */
export interface ResearchSettings {
  /** Names of the tools that plans may ask. */
  readonly tools: readonly string[];
  readonly configPath: string | undefined;
  readonly contact: string | undefined;
  /** `undefined`: the first Chromium that is installed. */
  readonly browserPath: string | undefined;
  /** `host:port` pairs that may be reached although they are not public. */
  readonly privateHosts: readonly string[];
  readonly keys: Readonly<
    Record<'TAVILY_API_KEY' | 'BRAVE_API_KEY' | 'SERPER_API_KEY' | 'SENSOR_TOWER_AUTH_TOKEN', Secret | undefined>
  >;
  /** `mask` or `keep` by tenant; the empty name stands for all others. */
  readonly personalData: Readonly<Record<string, 'mask' | 'keep'>>;
}

/** What the command line talks to. */
export interface ClientConfig {
  /** Without a slash at the end; `undefined`: the local stack's. */
  readonly apiUrl: string | undefined;
  /** `undefined`: the one the local stack left in the data folder. */
  readonly apiKey: Secret | undefined;
}

export type WorkerRole = 'workflow' | 'activity';

/** The whole configuration of any process of the product. */
export interface Config {
  readonly projectRoot: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Absolute path. */
  readonly cacheDir: string;
  readonly isOffline: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  readonly durability: 'full' | 'fast';
  readonly api: { readonly host: string; readonly port: number };
  readonly client: ClientConfig;
  /** `undefined`: the local stack is to start one. */
  readonly databaseUrl: Secret | undefined;
  readonly temporal: TemporalConfig;
  /** `undefined`: artifacts are files in the data folder. */
  readonly s3: S3Config | undefined;
  /** Absolute paths; `undefined` allows any folder. */
  readonly corpusRoots: readonly string[] | undefined;
  readonly workerRoles: readonly WorkerRole[];
  /** Megabytes that the heap of a worker may take. */
  readonly workerMemoryMb: number;
  /** Activities that think at a time. */
  readonly thinkSlots: number;
  readonly models: ModelsConfig;
  readonly notify: NotifyConfig;
  readonly research: ResearchSettings;
  /** What signs who decides, newest first, each 32 bytes in base64url; none: the local stack makes one. */
  readonly approvalKeys: readonly Secret[];
}
