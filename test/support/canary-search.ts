import { randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { sql } from 'kysely';
import { namespace } from '#config';
import type { ScratchStack } from '#test/bench/stack/scratch-stack';

/** A word that stands nowhere else, so that wherever it shows up it came from where it was put. */
export const canary = (of: string) => `canary${of}${randomBytes(6).toString('hex')}`;

/** Names of the words that stand in the text. */
export function found(text: string, hidden: Readonly<Record<string, string>>): string[] {
  return Object.entries(hidden).flatMap(([name, word]) => (text.includes(word) ? [name] : []));
}

export async function withHandle<Result>(
  stack: ScratchStack,
  workflowId: string,
  use: (handle: WorkflowHandle) => Promise<Result>,
): Promise<Result> {
  const connection = await Connection.connect({ address: stack.info().addresses.temporal ?? '' });
  try {
    return await use(new Client({ connection, namespace }).workflow.getHandle(workflowId));
  } finally {
    await connection.close();
  }
}

/** What stands at present: search attributes, memo, pending activities with their last failure and heartbeat. */
export function toldByDescription(stack: ScratchStack, workflowId: string): Promise<string> {
  const { DescribeWorkflowExecutionResponse: Description } = temporal.api.workflowservice.v1;
  return withHandle(stack, workflowId, async handle =>
    Buffer.from(Description.encode((await handle.describe()).raw).finish()).toString('latin1'),
  );
}

/** Payloads lie in the encoded events as they are: the bytes show everything. */
export function toldByHistory(stack: ScratchStack, workflowId: string): Promise<string> {
  const { History } = temporal.api.history.v1;
  return withHandle(stack, workflowId, async handle =>
    Buffer.from(History.encode(await handle.fetchHistory()).finish()).toString('latin1'),
  );
}

/** History, description and current details. */
export async function toldByTemporal(stack: ScratchStack, workflowId: string): Promise<string> {
  const details = await withHandle(stack, workflowId, handle => handle.query('__temporal_workflow_metadata'));
  const parts = [await toldByHistory(stack, workflowId), await toldByDescription(stack, workflowId)];
  return [...parts, JSON.stringify(details)].join();
}

/** Every row of every table as text. */
export async function toldByTables(stack: ScratchStack): Promise<{ table: string; words: string }[]> {
  const { db } = stack.database();
  const tables = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db);
  const rowsOf = async (table: string) => {
    const { rows } = await sql<{ row: string }>`select row_to_json(t)::text as row from ${sql.table(table)} t`.execute(
      db,
    );
    return { table, words: rows.map(({ row }) => row).join('\n') };
  };
  return Promise.all(tables.rows.map(({ name }) => rowsOf(name)));
}

export function toldByLogs({ dataDir }: ScratchStack): { files: number; words: string } {
  const logs = globSync(['logs/**', 'supervisor.log', 'stack.json'], { cwd: dataDir, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name));
  return { files: logs.length, words: logs.map(path => readFileSync(path, 'utf8')).join('\n') };
}
