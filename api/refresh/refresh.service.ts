import { Inject, Injectable } from '@nestjs/common';
import { tokens } from '#api/api-dependencies';
import type { Caller } from '#api/http/caller';
import { refreshTerms } from '#api/refresh/refresh-terms';
import { RunFinder } from '#api/runs/run-finder';
import type { HistoryGateway } from '#api/temporal/history-gateway';
import type { ScheduleGateway } from '#api/temporal/schedule-gateway';
import { type ArtifactStore, getJson } from '#infra/storage/artifact-store';
import type { RefreshStore } from '#infra/storage/refresh-store';
import type { StoredRun } from '#infra/storage/run-store';
import { type RefreshBody, RefreshReport, type RefreshSchedule, type RefreshView } from '#shared/contracts/refresh';
import { AssayError } from '#shared/errors/assay-error';
import { refreshTimes } from '#shared/policies/refresh-times';

/** Runs that a schedule takes again. A refresh stands for the run it takes again. Errors: `run.not-found`, `temporal.unavailable`. */
@Injectable()
export class RefreshService {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.schedules) private readonly schedules: ScheduleGateway,
    @Inject(tokens.refreshes) private readonly refreshes: RefreshStore,
    @Inject(tokens.histories) private readonly histories: HistoryGateway,
    @Inject(tokens.artifacts) private readonly artifacts: ArtifactStore,
  ) {}

  /** Errors: `refresh.times-invalid`, `refresh.exists`, `run.not-finished`. */
  async create(caller: Caller, id: string, body: RefreshBody): Promise<RefreshSchedule> {
    const run = await this.refreshed(caller, id);
    const cron = refreshTimes(body.every);
    if (cron === null) throw new AssayError('refresh.times-invalid', `"${body.every}"`);
    if (!run.mrdFiles) throw new AssayError('run.not-finished', `${run.runId} is ${run.state}`);
    const { tenant, runId, title } = run;
    const input = { tenant, runId, ...(await refreshTerms(this.histories, run, body)) };
    await this.schedules.create({ input, title, every: body.every, cron, createdBy: caller.name });
    return this.schedules.describe(run);
  }

  async list({ tenant }: Caller): Promise<{ refreshes: RefreshSchedule[] }> {
    return { refreshes: await this.schedules.list(tenant) };
  }

  /** Also of a run whose schedule was deleted: what it has brought stays. */
  async show(caller: Caller, id: string): Promise<RefreshView> {
    const run = await this.refreshed(caller, id);
    const schedule = await this.schedules.describe(run).catch(nullWhenNone);
    return { runId: run.runId, schedule, runs: await this.refreshes.list(run.tenant, run.runId) };
  }

  /** Errors: `refresh.none`. */
  async setPaused(caller: Caller, id: string, isPaused: boolean): Promise<RefreshSchedule> {
    const run = await this.refreshed(caller, id);
    await this.schedules.setPaused(run, isPaused);
    return this.schedules.describe(run);
  }

  /** Errors: `refresh.none`, `refresh.waiting`. */
  async trigger(caller: Caller, id: string): Promise<RefreshSchedule> {
    const run = await this.refreshed(caller, id);
    const schedule = await this.schedules.describe(run);
    const waiting = await this.refreshes.openRefresh(run.tenant, run.runId);
    if (waiting !== null) throw new AssayError('refresh.waiting', waiting);
    await this.schedules.trigger(run);
    return schedule;
  }

  /** Errors: `refresh.none`. */
  async delete(caller: Caller, id: string): Promise<RefreshView> {
    await this.schedules.delete(await this.refreshed(caller, id));
    return this.show(caller, id);
  }

  /** Of one refresh. Errors: `refresh.none`, `run.not-finished`. */
  async changes(caller: Caller, id: string): Promise<RefreshReport> {
    const run = await this.finder.find(caller, id);
    if (run.refreshOf === null) throw new AssayError('refresh.none', `${run.runId} takes no other run again`);
    const reportHash = await this.refreshes.reportOf(run.runId);
    if (reportHash === null) throw new AssayError('run.not-finished', `${run.runId} is ${run.state}`);
    return getJson(this.artifacts, RefreshReport, reportHash);
  }

  private async refreshed(caller: Caller, id: string): Promise<StoredRun> {
    const run = await this.finder.find(caller, id);
    return run.refreshOf === null ? run : this.finder.find(caller, run.refreshOf);
  }
}

function nullWhenNone(thrown: unknown): null {
  if (thrown instanceof AssayError && thrown.code === 'refresh.none') return null;
  throw thrown;
}
