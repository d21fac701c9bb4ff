import { z } from 'zod';
import type { AssayError } from '#shared/errors/assay-error';
import type { BatchResult } from '../model-port.js';
import { batchFault, missingResult } from './batch-fault.js';
import { errorWords } from './foreign-error.js';
import { openAiAnswer } from './openai-answer.js';
import { readForm } from './read-form.js';
import { toModelError } from './wire-fault.js';

const Line = z.object({
  custom_id: z.string(),
  response: z.object({ status_code: z.int(), request_id: z.string().nullish(), body: z.unknown() }).nullish(),
  error: z.unknown().optional(),
});

/**
 * Each of the items asked for exactly once: answered, failed, or missing because the batch ended before it or, for
 * `reason`, never began.
 */
export function openAiBatchResults(
  lines: string,
  asked: readonly string[],
  reason?: AssayError,
): readonly BatchResult[] {
  const found = new Map(
    jsonLines(lines)
      .map(line => readForm(Line, line))
      .map(line => [line.custom_id, resultOf(line)] as const),
  );
  return asked.map(customId => found.get(customId) ?? missingResult(customId, reason));
}

export function readCustomIds(lines: string): string[] {
  return jsonLines(lines).map(line => readForm(Line, line).custom_id);
}

function resultOf({ custom_id: customId, response, error }: z.infer<typeof Line>): BatchResult {
  if (response?.status_code !== 200) {
    const { status_code: status, body } = response ?? {};
    const types = [...errorWords(body), ...errorWords(error)];
    return {
      customId,
      fault: batchFault(toModelError({ status, types, message: JSON.stringify(body ?? ''), headers: undefined })),
    };
  }
  try {
    return {
      customId,
      answer: openAiAnswer(response.body, { requestId: response.request_id ?? null, model: '', promptLength: 0 }),
    };
  } catch (broken) {
    return { customId, fault: batchFault(broken) };
  }
}

function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter(line => line.trim())
    .map((line): unknown => JSON.parse(line));
}
