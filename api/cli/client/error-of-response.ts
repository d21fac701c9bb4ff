import { Problem } from '#api/http/problem';
import { AssayError } from '#shared/errors/assay-error';
import { isErrorCode } from '#shared/errors/catalogue';

/** The error the API meant, out of its problem document. */
export async function errorOfResponse(response: Response): Promise<AssayError> {
  const problem = Problem.safeParse(await response.json().catch(() => null)).data;
  if (!problem || !isErrorCode(problem.code)) {
    return new AssayError(response.status >= 500 ? 'api.unreachable' : 'request.invalid', `status ${response.status}`);
  }
  const detail = problem.detail ?? (problem.status === 500 ? `request ${problem.requestId ?? 'unknown'}` : undefined);
  return new AssayError(problem.code, detail, { faults: problem.faults ?? [] });
}
