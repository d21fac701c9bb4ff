import { z } from 'zod';

const port = z.coerce.number('expected a port number').int('expected a whole number').min(0).max(65_535);
const flag = z
  .union([z.boolean(), z.string()])
  .transform(value => String(value).toLowerCase())
  .pipe(z.enum(['1', 'true', 'yes', '0', 'false', 'no'], 'expected true or false'))
  .transform(value => ['1', 'true', 'yes'].includes(value));
const hostAndPort = z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'expected HOST:PORT without a scheme, like localhost:7233');
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with http:// or https://' });
const databaseAddress = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected postgres://USER:PASSWORD@HOST:PORT/DATABASE',
});
const text = z.string().min(1);
const tellDollars = 'expected an amount in US dollars, from 0 to 1000000, such as 5 or 0.50';
const dollars = z.coerce.number(tellDollars).min(0, tellDollars).max(1_000_000, tellDollars);
const tellNearness = 'expected a number from 0.8 to 1';
const list = z
  .union([z.array(text), z.string().transform(partsOf)])
  .pipe(z.array(text).min(1, 'expected at least one, separated by commas'));

const modelName = z
  .string()
  .regex(/^[a-z][a-z0-9-]*\/\S+$/, 'expected PROVIDER/MODEL without blanks in it, several separated by commas');

const webhookSecret = z
  .string()
  .regex(
    /^(?:whsec_[A-Za-z0-9+/]{32,}={0,2}|(?!whsec_)[\x21-\x7e]{24,})$/,
    'expected whsec_ and base64 of at least 24 bytes, or at least 24 letters without blanks',
  );
const smtpAddress = z.url({ protocol: /^smtps?$/, error: 'expected smtp://USER:PASSWORD@HOST:PORT, or smtps://' });
const mailAddress = z.email('expected e-mail addresses');
const sender = z
  .string()
  .regex(/^(?:[^<>"\r\n]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'expected an e-mail address, or NAME <ADDRESS>');

/** 32 bytes; the last of the 43 letters carries four bits, so only some can stand there. */
const approvalKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, 'expected 32 random bytes each, as 43 letters of base64url');

/** A comma too many at the end, or blanks around one, name nothing. */
function partsOf(value: string): string[] {
  const parts = value.split(',').map(part => part.trim());
  return parts.filter(part => part !== '');
}

/** One setting: how it is read, what it is for, and whether its value may ever be shown. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly about: string;
  /** What .env.example shows: the default, or an example when there is none. */
  readonly example: string;
  readonly isSecret?: true;
}

function setting<Schema extends z.ZodType>(about: string, example: string, schema: Schema): Setting<Schema> {
  return { about, example, schema };
}

function secret<Schema extends z.ZodType>(about: string, example: string, schema: Schema): Setting<Schema> {
  return { about, example, schema, isSecret: true };
}

/** Every setting there is, by its name in the environment and in the configuration file alike. */
export const settings = {
  ASSAY_CONFIG: setting(
    'Configuration file, JSON or YAML; else assay.config.json or .yaml in the data folder',
    './assay.config.yaml',
    text.optional(),
  ),
  ASSAY_DATA_DIR: setting('Data folder of the local stack', './.assay', text.optional()),
  ASSAY_CACHE_DIR: setting("Downloads shared by every clone; else the user's cache folder", '', text.optional()),
  ASSAY_OFFLINE: setting('Never download anything', 'false', flag.default(false)),
  ASSAY_LOG_LEVEL: setting(
    'fatal, error, warn, info, debug or trace',
    'info',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ),
  ASSAY_DURABILITY: setting(
    'full survives power loss; fast survives crashes of the programs only, for tests',
    'full',
    z.enum(['full', 'fast']).default('full'),
  ),
  ASSAY_HOST: setting('Address the API listens on', '127.0.0.1', text.default('127.0.0.1')),
  ASSAY_API_PORT: setting('Port of the API; the next free one is taken if it is in use', '8710', port.default(8710)),
  ASSAY_API_URL: setting(
    'API elsewhere that the command line talks to, instead of the local stack',
    'https://assay.example.com',
    webAddress.optional(),
  ),
  ASSAY_API_KEY: secret(
    'API key of the command line; else the one that the local stack left in the data folder',
    'KEY',
    text.optional(),
  ),
  ASSAY_APPROVAL_KEYS: secret(
    'What signs who decides, for API and workers alike: openssl rand -base64 32 | tr +/ -_ | tr -d = makes one; several by commas, newest first, former ones as long as their runs wait; the local stack makes its own',
    '',
    list
      .pipe(z.array(approvalKey))
      .refine(keys => new Set(keys).size === keys.length, 'expected each key once')
      .optional(),
  ),
  ASSAY_CORPUS_ROOTS: setting(
    'Folders under which corpora may lie, separated by commas; empty means any folder',
    '/srv/corpora',
    list.optional(),
  ),
  ASSAY_WORKER_ROLES: setting(
    'What a worker process does: workflow, activity, or both',
    'workflow,activity',
    list.pipe(z.array(z.enum(['workflow', 'activity']))).default(['workflow', 'activity']),
  ),
  ASSAY_WORKER_MEMORY_MB: setting(
    "Megabytes that a worker's own objects may take; more for corpora of tens of thousands of documents",
    '1536',
    z.coerce
      .number('expected a whole number')
      .int('expected a whole number')
      .min(256, 'expected at least 256')
      .max(65_536, 'expected at most 65536')
      .default(1_536),
  ),
  ASSAY_THINK_SLOTS: setting(
    'Pieces of thinking at a time in a worker process; by default 16 with models, which mostly wait, and 4 without',
    '16',
    z.coerce
      .number('expected a whole number')
      .int('expected a whole number')
      .min(1, 'expected at least 1')
      .max(200, 'expected at most 200')
      .optional(),
  ),
  ASSAY_MODELS: setting(
    'Models that may be asked, as PROVIDER/MODEL, first choice first; without any, the extractive engine writes',
    'anthropic/claude-sonnet-5-5,openai/gpt-6-luna',
    list.pipe(z.array(modelName).transform(names => [...new Set(names)])).optional(),
  ),
  ASSAY_MODEL_ROUTES: setting(
    'Which model for which task, and limits of providers: a JSON or YAML file',
    './model-routes.yaml',
    text.optional(),
  ),
  ASSAY_MODEL_PRICES: setting('Prices that are not shipped or differ: a price file', './prices.json', text.optional()),
  ASSAY_BUDGET_RUN_USD: setting('What the models may cost for one run, in US dollars', '5', dollars.default(5)),
  ASSAY_BUDGET_MONTH_USD: setting(
    'What they may cost for one tenant in a calendar month (UTC)',
    '100',
    dollars.default(100),
  ),
  ASSAY_WHEN_EXHAUSTED: setting(
    'When the budget allows no call: ask waits for a person to raise it, extractive goes on without models, fail ends the run',
    'ask',
    z.enum(['ask', 'extractive', 'fail']).default('ask'),
  ),
  ASSAY_WHEN_UNANSWERED: setting(
    'When no provider answers: extractive goes on without models after a few tries, wait goes on trying',
    'extractive',
    z.enum(['extractive', 'wait']).default('extractive'),
  ),
  ASSAY_SEMANTIC_CACHE: setting(
    'Take over answers to the same question in other words, found by this embedding model; without it, never',
    'openai/text-embedding-3-small',
    modelName.optional(),
  ),
  ASSAY_SEMANTIC_THRESHOLD: setting(
    'How near the words must be, as a cosine; numbers, names, dates, units and negation must be the same in any case',
    '0.97',
    z.coerce.number(tellNearness).min(0.8, tellNearness).max(1, tellNearness).default(0.97),
  ),
  ASSAY_PUBLIC_URL: setting(
    'Where people reach the API and its console, for links in notifications; else ASSAY_API_URL or the address it listens on',
    'https://assay.example.com',
    webAddress.optional(),
  ),
  ASSAY_NOTIFY_WEBHOOK_URL: secret(
    'Tell of decisions to take, ends of runs and budgets that run out by a signed POST to this address',
    'https://example.com/hooks/assay',
    webAddress.optional(),
  ),
  ASSAY_NOTIFY_WEBHOOK_SECRET: secret(
    'What the webhook is signed with, as Standard Webhooks does: whsec_ and base64, or at least 24 letters',
    'AT-LEAST-TWENTY-FOUR-LETTERS',
    webhookSecret.optional(),
  ),
  ASSAY_NOTIFY_SLACK_URL: secret(
    'Tell of the same in Slack, by the address of an incoming webhook',
    'https://hooks.slack.com/services/T000/B000/KEY',
    webAddress.optional(),
  ),
  ASSAY_NOTIFY_SMTP_URL: secret(
    'Write an e-mail to each person who is asked to decide, through this server; smtps:// for TLS from the start',
    'smtp://USER:PASSWORD@mail.example.com:587',
    smtpAddress.optional(),
  ),
  ASSAY_NOTIFY_EMAIL_FROM: setting('Sender of the e-mails', 'Assay <assay@example.com>', sender.optional()),
  ASSAY_NOTIFY_EMAIL_TO: setting(
    'Who gets an e-mail of everything that the webhook tells of, separated by commas',
    'ada@example.com,bob@example.com',
    list.pipe(z.array(mailAddress)).optional(),
  ),
  ASSAY_NOTIFY_TENANTS: setting(
    'Whose runs the webhook, Slack and ASSAY_NOTIFY_EMAIL_TO hear of, separated by commas; else those of all tenants',
    'acme',
    list.optional(),
  ),
  ASSAY_TOOLS: setting(
    'Research tools that plans may ask, separated by commas: local-corpus, web-fetch, web-search, sensor-tower, sec-edgar, rest-table, mcp, browser',
    'local-corpus,web-fetch',
    list
      .pipe(z.array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected names of research tools')))
      .default(['local-corpus', 'web-fetch']),
  ),
  ASSAY_RESEARCH_CONFIG: setting(
    'Tables, MCP servers and other addresses that research tools ask: a JSON or YAML file',
    './research.yaml',
    text.optional(),
  ),
  ASSAY_CONTACT: setting(
    'Who asks, for services that want to know (SEC EDGAR): a name and an e-mail address',
    'Example Inc. research@example.com',
    z
      .string()
      .regex(/\S+@\S+\.\S+/, 'expected a name and an e-mail address')
      .max(200)
      .optional(),
  ),
  ASSAY_BROWSER: setting(
    'The Chromium that pages with scripts are opened with; else the first that is installed',
    '/usr/bin/chromium',
    text.optional(),
  ),
  ASSAY_PRIVATE_HOSTS: setting(
    'Hosts inside your network that research tools may reach, as HOST:PORT separated by commas; all other private addresses are refused',
    'intranet.example.com:443',
    list.pipe(z.array(hostAndPort)).optional(),
  ),
  ASSAY_PERSONAL_DATA: setting(
    'What becomes of personal data in sources: mask hides e-mail and telephone numbers, ids and names of private persons; keep leaves them; TENANT=mask or TENANT=keep for one tenant, separated by commas',
    'mask',
    list
      .pipe(
        z.array(z.string().regex(/^(?:[^=\s]+=)?(?:mask|keep)$/, 'expected mask, keep, TENANT=mask or TENANT=keep')),
      )
      .default(['mask']),
  ),
  TAVILY_API_KEY: secret('Key for web search by Tavily', 'KEY', text.optional()),
  BRAVE_API_KEY: secret('Key for web search by Brave', 'KEY', text.optional()),
  SERPER_API_KEY: secret('Key for web search by Serper', 'KEY', text.optional()),
  SENSOR_TOWER_AUTH_TOKEN: secret('Token for the data of Sensor Tower', 'TOKEN', text.optional()),
  DATABASE_URL: secret(
    'Your own PostgreSQL; without it the local stack starts one',
    'postgres://assay:PASSWORD@localhost:5432/assay',
    databaseAddress.optional(),
  ),
  TEMPORAL_ADDRESS: setting(
    'Your own Temporal server or Temporal Cloud; without it the local stack starts one',
    'localhost:7233',
    hostAndPort.optional(),
  ),
  TEMPORAL_NAMESPACE: setting('Temporal namespace', 'default', text.default('default')),
  TEMPORAL_API_KEY: secret('API key for Temporal Cloud; switches TLS on', 'KEY', text.optional()),
  TEMPORAL_TLS: setting('TLS to Temporal without a client certificate', 'false', flag.default(false)),
  TEMPORAL_TLS_CERT: setting('Client certificate for Temporal, a PEM file', './client.pem', text.optional()),
  TEMPORAL_TLS_KEY: setting('Key of the client certificate, a PEM file', './client.key', text.optional()),
  TEMPORAL_TLS_CA: setting("Authority of the server's certificate, a PEM file", './ca.pem', text.optional()),
  ASSAY_TEMPORAL_CLI: setting(
    'The temporal program to start the local server with',
    '/usr/bin/temporal',
    text.optional(),
  ),
  ASSAY_TEMPORAL_PORT: setting('Port of the local Temporal server', '7233', port.default(7233)),
  ASSAY_TEMPORAL_UI_PORT: setting('Port of its web page', '8233', port.default(8233)),
  ASSAY_TEMPORAL_UI: setting(
    'Address of the Temporal UI, for links to a run',
    'http://127.0.0.1:8233',
    webAddress.optional(),
  ),
  ASSAY_S3_BUCKET: setting('Keep artifacts in this S3 bucket, not in the data folder', 'assay', text.optional()),
  ASSAY_S3_ENDPOINT: setting('Endpoint of an S3-compatible store', 'http://localhost:9000', webAddress.optional()),
  ASSAY_S3_REGION: setting('Region of the bucket', 'us-east-1', text.default('us-east-1')),
  ASSAY_S3_ACCESS_KEY_ID: secret('Access key id for the bucket', 'ID', text.optional()),
  ASSAY_S3_SECRET_ACCESS_KEY: secret('Secret access key for the bucket', 'KEY', text.optional()),
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;

/** The values of all settings once read. */
export type SettingValues = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> };
