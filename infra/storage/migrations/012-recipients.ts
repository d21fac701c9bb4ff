import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A notification may go to single people, each told once: by the id of their key, never by an address. */
export const recipientsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await sql`
      alter table notification_deliveries
        add column recipient text references api_keys,
        drop constraint notification_deliveries_notification_id_channel_key;
      create unique index deliveries_once on notification_deliveries (notification_id, channel, coalesce(recipient, ''));
    `.execute(db);
  },
};
