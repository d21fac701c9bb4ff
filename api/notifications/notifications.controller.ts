import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { tokens } from '#api/api-dependencies';
import { type Caller, CurrentCaller } from '#api/http/caller';
import type { NotificationDoor } from '#api/notifications/notification-door';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { RunFinder } from '#api/runs/run-finder';
import type { PeopleStore } from '#infra/storage/people-store';
import { AssayError } from '#shared/errors/assay-error';

@ApiTags('notifications')
@Controller()
export class NotificationsController {
  constructor(
    @Inject(RunFinder) private readonly finder: RunFinder,
    @Inject(tokens.notifications) private readonly notifications: NotificationDoor,
    @Inject(tokens.people) private readonly people: Pick<PeopleStore, 'find'>,
  ) {}

  @Get('runs/:id/notifications')
  @ApiOperation({ summary: 'What people were told about the run, by which channel, when and after how many tries' })
  @Answers(200, 'Notifications', 'The deliveries, in the order they were queued')
  @Refuses(...usualRefusals, 'run.not-found')
  async list(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    const { runId } = await this.finder.find(caller, id);
    return { runId, notifications: await this.notifications.listOf(runId) };
  }

  /** Messages go to people, so a key that may only work with runs may not send them. */
  @Post('notifications/test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send a test message through each configured channel' })
  @Answers(200, 'NotificationTest', 'What came of it, channel by channel')
  @Refuses(...usualRefusals, 'auth.forbidden')
  async test(@CurrentCaller() { tenant, name, role }: Caller) {
    if (role !== 'owner') throw new AssayError('auth.forbidden', 'only an owner may send test messages');
    const person = await this.people.find(tenant, name);
    return { channels: await this.notifications.test(person?.email ?? null) };
  }
}
