import { AssayError } from '#shared/errors/assay-error';

/** One limit over all streams of a session. */
export function byteLimit(most: number, who: string) {
  let left = most;
  let fault: AssayError | null = null;
  return {
    fault: () => fault,
    stream: () =>
      new TransformStream<Uint8Array, Uint8Array>({
        transform(part, controller) {
          left -= part.byteLength;
          if (left >= 0) return controller.enqueue(part);
          fault ??= new AssayError('tool.broken-answer', `${who} sent more than ${most} bytes`);
          controller.error(fault);
        },
      }),
  };
}
