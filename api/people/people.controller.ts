import { Body, Controller, Delete, Get, Inject, Param, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { PeopleService } from '#api/people/people.service';
import { NewPerson, PersonChange } from '#shared/contracts/person';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(@Inject(PeopleService) private readonly service: PeopleService) {}

  @Get()
  @ApiOperation({ summary: 'The people of the tenant and what they may decide; for owners' })
  @Answers(200, 'People', 'The people')
  @Refuses(...usualRefusals, 'auth.forbidden')
  list(@CurrentCaller() caller: Caller) {
    return this.service.list(caller);
  }

  @Post()
  @ApiOperation({ summary: 'Let a person in; the key is shown once' })
  @ApiBody({ schema: openApiSchema(NewPerson) })
  @Answers(201, 'AddedPerson', 'The key')
  @Refuses(...usualRefusals, 'auth.forbidden', 'request.invalid', 'person.name-taken')
  add(@CurrentCaller() caller: Caller, @Body(new SchemaPipe(NewPerson, 'request.invalid')) body: NewPerson) {
    return this.service.add(caller, body);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Give a person other roles or another address' })
  @ApiBody({ schema: openApiSchema(PersonChange) })
  @Answers(200, 'Person', 'The person')
  @Refuses(...usualRefusals, 'auth.forbidden', 'request.invalid', 'person.not-found')
  change(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(PersonChange, 'request.invalid')) body: PersonChange,
  ) {
    return this.service.change(caller, id, body);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Revoke the key of a person; what they lent to others ends with it' })
  @Answers(200, 'Removed', 'It is revoked')
  @Refuses(...usualRefusals, 'auth.forbidden', 'person.not-found', 'person.last-owner')
  remove(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.service.remove(caller, id);
  }
}
