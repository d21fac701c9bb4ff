import { AssayError } from '#shared/errors/assay-error';

/** Streams with one limit over all of them; tells of the first byte beyond it. */
export function byteLimit(most: number, who: string, onExcess: (fault: AssayError) => void) {
  let left = most;
  return () =>
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        left -= part.byteLength;
        if (left >= 0) return controller.enqueue(part);
        const fault = new AssayError('tool.broken-answer', `${who} sent more than ${most} bytes`);
        onExcess(fault);
        controller.error(fault);
      },
    });
}
