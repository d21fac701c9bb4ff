import type { PipeTransform } from '@nestjs/common';
import { z } from 'zod';
import { parseBrief } from '#api/briefs/parse-brief';
import { StartRun } from '#shared/contracts/run';
import { AssayError, type Fault } from '#shared/errors/assay-error';
import { faultsOf } from '#shared/errors/faults-of';

/** The body around the brief; the brief itself may also be prose and has faults of its own. */
const Envelope = StartRun.extend({ brief: z.unknown() });

/** Errors: `brief.too-large`, `brief.invalid`, `request.invalid`; faults of brief and envelope come together. */
export class StartRunPipe implements PipeTransform<unknown, StartRun> {
  transform(value: unknown): StartRun {
    const envelope = Envelope.safeParse(value ?? {});
    const faults = envelope.success ? [] : faultsOf(envelope.error);
    const brief = readBrief(value, faults);
    if (!envelope.success) throw new AssayError('request.invalid', undefined, { faults });
    return { ...envelope.data, brief };
  }
}

function readBrief(value: unknown, others: readonly Fault[]): StartRun['brief'] {
  const sent = typeof value === 'object' && value !== null && 'brief' in value ? value.brief : undefined;
  try {
    return parseBrief(sent);
  } catch (thrown) {
    if (!(thrown instanceof AssayError) || others.length === 0) throw thrown;
    throw new AssayError(thrown.code, undefined, { faults: [...thrown.faults, ...others] });
  }
}
