import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cacheFolder } from '#infra/config/cache-folder';
import type { Config, ModelsConfig, ResearchSettings, S3Config, TemporalConfig } from '#infra/config/config';
import { faultsOfNotify, toNotify } from '#infra/config/notify-settings';
import { projectRoot } from '#infra/config/project-root';
import { readConfigFile } from '#infra/config/read-config-file';
import { readSettings } from '#infra/config/read-settings';
import { toResearch } from '#infra/config/research-settings';
import { Secret } from '#infra/config/secret';
import type { SettingValues } from '#infra/config/settings';
import { microUsdPerUsd } from '#shared/contracts/money';
import type { Fault } from '#shared/errors/assay-error';
import { configInvalid } from '#shared/errors/config-invalid';

/** The environment to hand to a child process. Nobody else reads `process.env`. */
export function processEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/**
 * The one typed configuration: environment over file over defaults.
 * Errors: `config.invalid`, with a fault for each wrong setting, all at once.
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const { values, faults, dataDir } = read(env);
  if (faults.length > 0) throw configInvalid(faults);
  return toConfig(values, {
    dataDir: env.ASSAY_DATA_DIR ? dataDir : resolve(values.ASSAY_DATA_DIR ?? dataDir),
    env,
  });
}

/** Every fault of the settings, and what is known of models and research tools in spite of them. Never throws. */
export function examineSettings(env: NodeJS.ProcessEnv = process.env): Examined {
  const { values, faults } = read(env);
  const isFaulty = (name: string) => faults.some(({ path }) => path === name);
  const { names, routesPath, pricesPath, semantic } = toModels(values);
  return {
    faults,
    models: {
      names,
      routesPath: isFaulty('ASSAY_MODEL_ROUTES') ? undefined : routesPath,
      pricesPath: isFaulty('ASSAY_MODEL_PRICES') ? undefined : pricesPath,
      semantic,
    },
    research: {
      tools: isFaulty('ASSAY_TOOLS') ? [] : values.ASSAY_TOOLS,
      configPath: isFaulty('ASSAY_RESEARCH_CONFIG') ? undefined : values.ASSAY_RESEARCH_CONFIG,
    },
  };
}

interface Examined {
  readonly faults: readonly Fault[];
  readonly models: Pick<ModelsConfig, 'names' | 'routesPath' | 'pricesPath' | 'semantic'>;
  readonly research: Pick<ResearchSettings, 'tools' | 'configPath'>;
}

/** Values that have faults are not among them. */
function read(env: NodeJS.ProcessEnv): { values: SettingValues; faults: Fault[]; dataDir: string } {
  const dataDir = resolve(env.ASSAY_DATA_DIR?.trim() || join(projectRoot, '.assay'));
  const file = readConfigFile(env.ASSAY_CONFIG?.trim() || undefined, dataDir);
  const { values, faults } = readSettings(env, file.values);
  return { values, faults: [...file.faults, ...faults, ...faultsBetween(values)], dataDir };
}

/** What only shows when settings are seen together. */
function faultsBetween(values: SettingValues): Fault[] {
  const faults: Fault[] = [];
  const half = Boolean(values.TEMPORAL_TLS_CERT) !== Boolean(values.TEMPORAL_TLS_KEY);
  if (half) faults.push({ path: 'TEMPORAL_TLS_CERT', message: 'expected together with TEMPORAL_TLS_KEY' });
  if (!values.TEMPORAL_ADDRESS && (values.TEMPORAL_API_KEY ?? values.TEMPORAL_TLS_CERT)) {
    faults.push({ path: 'TEMPORAL_ADDRESS', message: 'expected, since a key or certificate for Temporal is set' });
  }
  // The key in the data folder is for the local stack alone and is sent nowhere else.
  if (values.ASSAY_API_URL && !values.ASSAY_API_KEY) {
    faults.push({ path: 'ASSAY_API_KEY', message: 'expected, since ASSAY_API_URL is set' });
  }
  if (values.ASSAY_S3_ENDPOINT && !values.ASSAY_S3_BUCKET) {
    faults.push({ path: 'ASSAY_S3_BUCKET', message: 'expected, since ASSAY_S3_ENDPOINT is set' });
  }
  if (values.ASSAY_MODELS && values.ASSAY_BUDGET_RUN_USD * values.ASSAY_BUDGET_MONTH_USD === 0) {
    faults.push({ path: 'ASSAY_BUDGET_RUN_USD', message: 'expected more than nothing, since models are configured' });
  }
  if (values.ASSAY_SEMANTIC_CACHE && !values.ASSAY_MODELS) {
    faults.push({ path: 'ASSAY_MODELS', message: 'expected, since ASSAY_SEMANTIC_CACHE is set' });
  }
  const keys = Boolean(values.ASSAY_S3_ACCESS_KEY_ID) !== Boolean(values.ASSAY_S3_SECRET_ACCESS_KEY);
  if (keys)
    faults.push({ path: 'ASSAY_S3_ACCESS_KEY_ID', message: 'expected together with ASSAY_S3_SECRET_ACCESS_KEY' });
  return [...faults, ...faultsOfNotify(values), ...missingFiles(values)];
}

function missingFiles(values: SettingValues): Fault[] {
  const names = [
    'TEMPORAL_TLS_CERT',
    'TEMPORAL_TLS_KEY',
    'TEMPORAL_TLS_CA',
    'ASSAY_TEMPORAL_CLI',
    'ASSAY_MODEL_ROUTES',
    'ASSAY_MODEL_PRICES',
    'ASSAY_RESEARCH_CONFIG',
    'ASSAY_BROWSER',
  ] as const;
  return names.flatMap(name => {
    const path = values[name];
    return path && !existsSync(path) ? [{ path: name, message: `there is no file ${path}` }] : [];
  });
}

function toConfig(values: SettingValues, from: { dataDir: string; env: NodeJS.ProcessEnv }): Config {
  return {
    projectRoot,
    dataDir: from.dataDir,
    cacheDir: resolve(values.ASSAY_CACHE_DIR ?? cacheFolder(from.env, process.platform)),
    isOffline: values.ASSAY_OFFLINE,
    logLevel: values.ASSAY_LOG_LEVEL,
    durability: values.ASSAY_DURABILITY,
    api: { host: values.ASSAY_HOST, port: values.ASSAY_API_PORT },
    client: { apiUrl: values.ASSAY_API_URL?.replace(/\/+$/, ''), apiKey: hide(values.ASSAY_API_KEY) },
    databaseUrl: hide(values.DATABASE_URL),
    temporal: toTemporal(values),
    s3: toS3(values),
    corpusRoots: values.ASSAY_CORPUS_ROOTS?.map(folder => resolve(folder)),
    workerRoles: values.ASSAY_WORKER_ROLES,
    workerMemoryMb: values.ASSAY_WORKER_MEMORY_MB,
    thinkSlots: values.ASSAY_THINK_SLOTS ?? (values.ASSAY_MODELS ? 16 : 4),
    models: toModels(values),
    notify: toNotify(values),
    research: toResearch(values),
    approvalKeys: (values.ASSAY_APPROVAL_KEYS ?? []).map(key => new Secret(key)),
  };
}

function toModels(values: SettingValues): ModelsConfig {
  const microUsd = (usd: number) => Math.round(usd * microUsdPerUsd);
  return {
    names: values.ASSAY_MODELS ?? [],
    routesPath: values.ASSAY_MODEL_ROUTES,
    pricesPath: values.ASSAY_MODEL_PRICES,
    budget: {
      runMicroUsd: microUsd(values.ASSAY_BUDGET_RUN_USD),
      tenantMonthMicroUsd: microUsd(values.ASSAY_BUDGET_MONTH_USD),
    },
    whenExhausted: values.ASSAY_WHEN_EXHAUSTED,
    whenUnanswered: values.ASSAY_WHEN_UNANSWERED,
    semantic: values.ASSAY_SEMANTIC_CACHE
      ? { model: values.ASSAY_SEMANTIC_CACHE, threshold: values.ASSAY_SEMANTIC_THRESHOLD }
      : undefined,
  };
}

function toTemporal(values: SettingValues): TemporalConfig {
  const anyTls = values.TEMPORAL_API_KEY ?? values.TEMPORAL_TLS_CERT ?? values.TEMPORAL_TLS_CA;
  return {
    address: values.TEMPORAL_ADDRESS,
    namespace: values.TEMPORAL_NAMESPACE,
    apiKey: hide(values.TEMPORAL_API_KEY),
    tls: {
      enabled: values.TEMPORAL_TLS || anyTls !== undefined,
      certificatePath: values.TEMPORAL_TLS_CERT,
      keyPath: values.TEMPORAL_TLS_KEY,
      authorityPath: values.TEMPORAL_TLS_CA,
    },
    cliPath: values.ASSAY_TEMPORAL_CLI,
    port: values.ASSAY_TEMPORAL_PORT,
    uiPort: values.ASSAY_TEMPORAL_UI_PORT,
    uiAddress: values.ASSAY_TEMPORAL_UI?.replace(/\/+$/, ''),
  };
}

function toS3(values: SettingValues): S3Config | undefined {
  if (!values.ASSAY_S3_BUCKET) return undefined;
  return {
    bucket: values.ASSAY_S3_BUCKET,
    endpoint: values.ASSAY_S3_ENDPOINT,
    region: values.ASSAY_S3_REGION,
    accessKeyId: hide(values.ASSAY_S3_ACCESS_KEY_ID),
    secretAccessKey: hide(values.ASSAY_S3_SECRET_ACCESS_KEY),
  };
}

function hide(value: string | undefined): Secret | undefined {
  return value === undefined ? undefined : new Secret(value);
}
