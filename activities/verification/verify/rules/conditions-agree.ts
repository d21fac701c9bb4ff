import type { Issue, Rule } from '#activities/verification/verify/comparison';

/** What holds whether or not something is so. */
const inAnyCase =
  /(?<![\p{L}])(?:whether or not|regardless of|irrespective of|no matter|even (?:after|if|when|where|without|before))(?![\p{L}])/iu;
const isInAnyCase =
  /(?<![\p{L}])(?:whether|regardless|irrespective|no matter|even|any|without|although|despite|still)(?![\p{L}])/iu;
/** What holds only so long, or only where something is so. */
const condition =
  /(?<![\p{L}])(?:until|unless|except|provided|as long as|so long as|once|(?:only )?(?:if|where|when))(?![\p{L}])/iu;

/** What holds from the first unit on, and what only once some have been had. */
const fromTheFirst =
  /(?<![\p{L}])from (?:the |its |their )?(?:very )?(?:first|start|outset|beginning|zero)(?![\p{L}])/iu;
const afterTheFirst = /(?<![\p{L}])(?:after|beyond|past|above) (?:the |its |their )?first(?![\p{L}])/iu;

/** What the source ties to a condition or a threshold is not told of every case. */
export const conditionsAgree: Rule = {
  name: 'conditions-agree',
  run: ({ claim, evidence: { stated } }) => {
    const anyway = inAnyCase.exec(claim.text)?.[0];
    const tie = condition.exec(stated.text)?.[0];
    if (anyway && tie && !isInAnyCase.test(stated.text)) return [untied(anyway, tie)];
    const first = fromTheFirst.exec(claim.text)?.[0];
    const later = afterTheFirst.exec(stated.text)?.[0];
    return first && later && !afterTheFirst.test(claim.text) && !fromTheFirst.test(stated.text)
      ? [untied(first, later)]
      : [];
  },
};

function untied(claimed: string, stated: string): Issue {
  return {
    rule: 'conditions-agree',
    severity: 'conflict',
    detail: `the claim says "${claimed.toLowerCase()}" where the source says "${stated.toLowerCase()}"`,
  };
}
