import { sql } from 'kysely';
import type { OpenDatabase } from '#infra/storage/database';

/** From the request to the end of a run, less the time it waited for people. */
export async function workingSeconds({ db }: OpenDatabase, runId: string): Promise<number> {
  const { rows } = await sql<{ seconds: number }>`
    select (extract(epoch from r.finished_at - r.created_at) - coalesce(sum(extract(epoch from made.at - asked.at)), 0))
      ::double precision as seconds
    from runs r
    left join run_events asked on asked.run_id = r.run_id and asked.type = 'decision-requested'
    left join run_events made on made.run_id = r.run_id and made.type = 'decision-made'
      and made.data ->> 'digest' = asked.data ->> 'digest'
    where r.run_id = ${runId} group by r.run_id`.execute(db);
  const seconds = rows[0]?.seconds;
  if (seconds === undefined) throw new Error(`${runId} is not in the database`);
  return seconds;
}
