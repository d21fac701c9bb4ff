import { Body, Controller, Inject, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiTags } from '@nestjs/swagger';
import { TokensService } from '#api/decisions/tokens.service';
import { type Caller, CurrentCaller } from '#api/http/caller';
import { SchemaPipe } from '#api/http/schema-pipe';
import { Answers, Refuses, usualRefusals } from '#api/openapi/answers';
import { openApiSchema } from '#api/openapi/open-api-schema';
import { type DecisionToken, NewDecisionToken } from '#shared/contracts/decision-token';

@ApiTags('decisions')
@Controller('runs/:id/tokens')
export class TokensController {
  constructor(@Inject(TokensService) private readonly service: TokensService) {}

  @Post()
  @ApiOperation({
    summary: 'A token that says in the Temporal UI who decides',
    description: 'Good for an hour and for what is open now. Whoever has it decides in your name.',
  })
  @ApiBody({ schema: openApiSchema(NewDecisionToken) })
  @Answers(201, 'DecisionToken', 'The token, and the JSON to paste')
  @Refuses(
    ...usualRefusals,
    ...(['auth.forbidden', 'request.invalid', 'run.not-found', 'run.finished', 'temporal.unavailable'] as const),
    ...(['decision.not-waiting', 'decision.wrong-role', 'approval.no-key'] as const),
  )
  make(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body(new SchemaPipe(NewDecisionToken, 'request.invalid')) body: NewDecisionToken,
  ): Promise<DecisionToken> {
    return this.service.make(caller, id, body);
  }
}
