import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DelegationsService } from '#api/delegations/delegations.service';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { NewDelegation } from '#shared/contracts/delegation';

@ApiTags('people')
@Controller('delegations')
export class DelegationsController {
  constructor(@Inject(DelegationsService) private readonly service: DelegationsService) {}

  @Get()
  @ApiOperation({ summary: 'Who decides in whose place: from you and to you; for owners, all' })
  @Answers(200, 'Delegations', 'The delegations that have not ended')
  @Refuses(...usualRefusals)
  list(@CurrentCaller() caller: Caller) {
    return this.service.list(caller);
  }

  @Post()
  @ApiOperation({ summary: 'Let somebody decide in your place, for at most 90 days' })
  @ApiBody({ schema: openApiSchema(NewDelegation) })
  @Answers(201, 'Delegation', 'The delegation')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'delegation.invalid', 'person.not-found', 'run.not-found'] as const),
  )
  grant(@CurrentCaller() caller: Caller, @Body(new SchemaPipe(NewDelegation, 'request.invalid')) body: NewDelegation) {
    return this.service.grant(caller, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Take it back' })
  @Answers(200, 'Removed', 'It has ended')
  @Refuses(...usualRefusals, 'auth.forbidden', 'delegation.not-found')
  end(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.end(caller, id);
  }
}
