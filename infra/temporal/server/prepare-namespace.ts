import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type ConnectionOptions } from '@temporalio/client';
import proto from '@temporalio/proto';
import { AssayError } from '#shared/errors/assay-error';

const { IndexedValueType } = proto.temporal.api.enums.v1;

const valueTypes: Readonly<Record<string, number>> = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Text: IndexedValueType.INDEXED_VALUE_TYPE_TEXT,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  Double: IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
  Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  KeywordList: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
};

export interface NamespaceNeeds {
  readonly namespace: string;
  readonly searchAttributes: Readonly<Record<string, string>>;
  readonly retentionDays: number;
}

/**
 * Makes sure that the namespace knows the search attributes and keeps finished runs long enough.
 * Needed on each start: the server's own flag applies only when it first makes the namespace.
 * Errors: `temporal.unavailable`.
 */
export async function prepareNamespace(options: ConnectionOptions, needs: NamespaceNeeds): Promise<void> {
  const connection = await Connection.connect(options);
  try {
    await connection.withDeadline(Date.now() + 20_000, async () => {
      await Promise.all([addSearchAttributes(connection, needs), raiseRetention(connection, needs)]);
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AssayError('temporal.unavailable', `namespace ${needs.namespace}: ${reason}`, { cause });
  } finally {
    await connection.close();
  }
}

async function addSearchAttributes(connection: Connection, needs: NamespaceNeeds): Promise<void> {
  const missing = await missingAttributes(connection, needs);
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(missing.map(name => [name, typeOf(needs, name)]));
  const { namespace } = needs;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes }).catch(ignoreExisting);
  while ((await missingAttributes(connection, needs)).length > 0) await sleep(100);
}

async function missingAttributes(connection: Connection, needs: NamespaceNeeds): Promise<string[]> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: needs.namespace });
  return Object.keys(needs.searchAttributes).filter(name => !Object.hasOwn(customAttributes ?? {}, name));
}

function typeOf(needs: NamespaceNeeds, name: string): number {
  return valueTypes[needs.searchAttributes[name] ?? ''] ?? IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD;
}

const alreadyExists = 6;

/** Another start may have added them between the look and the request. */
function ignoreExisting(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === alreadyExists) return;
  throw error;
}

async function raiseRetention(connection: Connection, needs: NamespaceNeeds): Promise<void> {
  const { namespace } = needs;
  const wanted = needs.retentionDays * 24 * 60 * 60;
  const { config } = await connection.workflowService.describeNamespace({ namespace });
  if (Number(config?.workflowExecutionRetentionTtl?.seconds ?? 0) >= wanted) return;
  const workflowExecutionRetentionTtl = proto.google.protobuf.Duration.fromObject({ seconds: wanted });
  await connection.workflowService.updateNamespace({ namespace, config: { workflowExecutionRetentionTtl } });
}
