import { sql } from 'kysely';

/**
 * A part of a statement (`with unflushed as (...)`, which must be selected from) whose commit does not wait for the disk.
 * For what comes before money is reserved: the commit of the reservation waits, and with it all that was written earlier.
 */
export const unflushed = sql`unflushed as materialized (select set_config('synchronous_commit', 'off', true))`;
