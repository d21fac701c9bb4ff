import type { CallContext } from '#activities/llm/gateway/call-context';
import { repairMessages } from '#activities/llm/gateway/model-request';
import { type Attempt, type AttemptDependencies, paidAttempt } from '#activities/llm/gateway/paid-attempt';
import { AssayError } from '#shared/errors/assay-error';

export interface StructuredAnswer {
  readonly value: unknown;
  /** The model as the provider names it. */
  readonly model: string;
}

/** An answer that fits the schema, after one repair at most; `given`: the first answer is there already. Errors: as `paidAttempt`, and `model.invalid-answer`. */
export async function structuredAnswer(
  dependencies: AttemptDependencies,
  attempt: Attempt & { readonly given?: string },
  context: CallContext,
): Promise<StructuredAnswer> {
  const { question, deployment, messages } = attempt;
  const { given } = attempt;
  const first =
    given === undefined ? await paidAttempt(dependencies, attempt, context) : { text: given, model: deployment.model };
  const read = question.read(first.text);
  if (read.isFitting) return { value: read.value, model: first.model };
  const repair = repairMessages(messages, { text: first.text, complaint: read.complaint });
  const second = await paidAttempt(
    dependencies,
    { ...attempt, messages: repair, purpose: 'repair', isAdmitted: false },
    context,
  );
  const again = question.read(second.text);
  if (again.isFitting) return { value: again.value, model: second.model };
  throw new AssayError(
    'model.invalid-answer',
    `${deployment.id}, ${question.prompt} version ${question.promptVersion}`,
  );
}
