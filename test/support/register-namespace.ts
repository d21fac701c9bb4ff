import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import proto from '@temporalio/proto';
import { searchAttributes } from '#config';
import { prepareNamespace } from '#infra/temporal/server/prepare-namespace';

/** Makes a namespace with our search attributes and waits until every part of the server has heard of it. */
export async function registerNamespace(address: string, namespace: string): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    const workflowExecutionRetentionPeriod = proto.google.protobuf.Duration.fromObject({ seconds: 86_400 });
    await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
    await untilKnown(connection, namespace);
  } finally {
    await connection.close();
  }
  await prepareNamespace({ address }, { namespace, searchAttributes, retentionDays: 1 });
}

async function untilKnown(connection: Connection, namespace: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const isKnown = await connection.workflowService.listOpenWorkflowExecutions({ namespace }).then(
      () => true,
      () => false,
    );
    if (isKnown) return;
    await sleep(100);
  }
}
