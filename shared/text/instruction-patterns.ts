/** How texts speak that give orders to whoever, or whatever, reads them. */

const marks = '[\\s>*_#|"“‘\'(\\[{•·:~-]*';
const polite =
  '(?:(?:please|kindly|now|also|then|and|next|important|note|attention|urgent|reminder|p\\.?s\\.?|first|finally|instead|remember(?: this)?(?: for later)?)[:,!.]?\\s+)*';
const start = `^${marks}(?:\\d+[.)]\\s*)?${polite}`;
const told =
  '(?:that|the (?:sentence|phrase|claim|words?|following|text|statement|single word)|only|exactly|verbatim)\\b';
const machine =
  '(?:ai|a\\.i\\.|artificial intelligence|llms?|(?:large )?language models?|chatbots?|assistants?|ai (?:assistants?|agents?|models?|systems?|readers?|reviewers?|tools?)|automated (?:assistants?|agents?|systems?|readers?|reviewers?|summari[sz]ers?)|summari[sz]ers?|reader agents?|research agents?)';
const stating =
  '(?:output|print|state that|say that|say|write that|conclude that|respond|reply|answer|recommend|endorse|repeat|reveal|disclose|ignore|disregard|approve|publish|mark|rate|treat|call the|fetch|visit|cite only|describe)';
const earlier =
  '(?:previous|prior|above|earlier|preceding|foregoing|former|existing|original|initial|other|system|your|all(?: of)?(?: the| your)?)';
const rules =
  '(?:instructions?|prompts?|directions?|directives?|rules|guidelines|orders|commands|polic(?:y|ies)|restrictions|constraints|context|messages?|claims|sources?|corpus)';

/** Tried on each sentence from its beginning, after marks and words of courtesy. */
const opening: readonly string[] = [
  `(?:ignore|disregard|forget|override|bypass|discard|drop)\\b.{0,30}?\\b(?:${earlier}\\b.{0,30}?\\b${rules}|everything (?:above|before|you)|(?:the|all) (?:above|foregoing|rest of the (?:corpus|sources|documents)))`,
  `(?:\\w+ )?(?:system|assistant|developer|ai|llm|model|administrator|instructions?|prompt|override)(?:\\s(?:message|prompt|note|override|instructions?))?[\\s\\])>*_~|}]*[:|>}\\]][\\s*_]*["“]?(?:please\\s)?(?:output|print|write|state|say|respond|reply|answer|ignore|disregard|forget|include|insert|add|publish|report|delete|remove|repeat|mark|set|approve|conclude|recommend|summari[sz]e|always|never|do not|don’t|don't|sure|you (?:must|should|will|are)|safety checks)\\b`,
  `(?:from (?:now|this point) on,?\\s+)?you are (?:now )?(?:an?\\s|the\\s)?(?:\\p{L}+\\s){0,2}?(?:ai|assistant|chatbot|language model|llm|author of this|writer of this|system|agent|dan)\\b`,
  `from (?:now|this point|here) on(?:wards?)?,? (?:you\\b|${stating}\\b|always|never|every answer)`,
  `as an? (?:ai|artificial intelligence|(?:large )?language)(?: language)?(?: model| assistant| system)?\\b,?\\s+you\\b`,
  `(?:output|print|write|state|say|publish|respond|reply|answer|repeat|report|conclude|claim|insert)\\s+(?:clearly\\s+)?${told}`,
  `(?:(?:in|for) (?:your|the) (?:next |final )?(?:answer|reply|response|summary|report),?\\s+)(?:begin|start|say|state|write|include|recommend|do not|never|always|mention)\\b`,
  `(?:begin|start|end|open) your (?:reply|answer|response|summary|report)\\b`,
  `(?:respond|reply|answer)(?: only)? (?:with|in|using|as)\\b`,
  `(?:print|reveal|show|repeat|output|display|quote|leak|disclose|send|give|tell)(?: me| us)?\\b.{0,30}?\\b(?:your|the) (?:\\w+ )?(?:system |hidden |initial |original )?(?:prompts?|instructions|api keys?|configuration|credentials|secrets)\\b`,
  `(?:print|reveal|repeat|output)\\b.{0,20}?\\b(?:everything|all|the (?:hidden )?text|the words) (?:above|before|you were given)`,
  `(?:set|mark|change|switch|treat|rate|rank|classify|score|label)\\b.{0,40}?\\b(?:verdicts?|claims?|status|confidence|decisions?|this (?:page|passage|source|document|site|text))\\b.{0,50}?\\b(?:supported|verified|approved|true|trust\\w*|published|high(?:est)?|authority|1\\.0|100)\\b`,
  `(?:approve|accept|confirm|sign|release|publish)\\s(?:the |this |all )?(?:pending |draft |research )?(?:plan|decisions?|draft|document|report|publication)\\b(?! or\\b)`,
  `(?:switch|go) to (?:developer|debug|admin|god|unrestricted) mode\\b`,
  `(?:insert|append|include|put|place|paste)\\s(?:the following|this|the user)\\b`,
  `add\\s(?:the following|this|a section|a claim|the claim)\\b`,
  `(?:call|invoke|use|run|execute)\\s(?:the |a )?(?:tool|function|command|script|plugin)\\b`,
  `(?:visit|open|fetch|load|browse(?: to)?|go to|follow|request|download|post to|send (?:it|this|them|the .{0,40}?) to)\\s.{0,20}?https?:`,
  `(?:do not|don’t|don't|never)\\s(?:mention|cite|quote|name|report|tell|reveal|disclose|trust|verify|check|use)\\s(?:any|the|this|these|other|that|them|it)\\b.{0,80}?(?:\\b(?:your|user|answer|page|source|regulator|numbers|vendors?|competitors?|other than)\\b)`,
  `(?:skip|omit|disable|turn off|bypass)\\s(?:the |all |any )?(?:verification|fact.?check(?:ing)?|safety|review|approval|checks)\\b`,
  `use (?:only this|this) (?:source|page|document) (?:only|and (?:discard|ignore))`,
  `(?:delete|remove|drop|discard)\\s(?:all |the |any )?(?:other )?(?:claims|sources|passages|findings)\\b`,
  `(?:always|only)\\s(?:recommend|cite|mention|praise|endorse|answer|reply|respond|state)\\b`,
  `(?:act|behave|respond|write) as (?:if you\\b|an? \\p{L}+ (?:writer|assistant|agent|bot|expert|marketer)|the)\\b`,
  `pretend (?:that )?(?:you|to be)\\b`,
  `stop (?:summari[sz]ing|reading|here|what you)\\b`,
  `tell the (?:user|reader|person)\\b`,
  `(?:when(?:ever)?|if|once|each time|every time) (?:the user|you are asked|asked|you (?:summari[sz]e|draft|write|answer|read|process|are (?:a|an|the) (?:ai\\b|(?:large )?language|llm|assistant|automated|agent)))`,
  `(?:whenever|once|when|if) .{3,60}?, (?:double|halve|add a section|approve|publish it|answer that|say that|state that|write that|reply|respond|insert|link to|include the sentence)\\b`,
  `(?:the following|these|new|my|updated|revised|actual|real|secret) (?:instructions?|orders|rules|system prompt|task)\\b.{0,20}?(?::|override|replace|supersede|are binding)`,
  `your (?:new|actual|real|next|only|true) (?:task|job|goal|instructions?|step|role|purpose) (?:is|are)\\b`,
  `(?:end|start|begin(?:ning)?) of (?:the )?(?:document|data|context|input|prompt|conversation|material|instructions)\\b.{0,20}?(?:begin|new|now|start|instructions?|task|[.:])`,
  `begin (?:the |a )?new (?:task|conversation|session|instructions?)\\b`,
  `(?:note|message|attention|instructions?|memo|dear|hello|hi|warning|notice)?,?\\s*(?:to|for)?,?\\s*(?:the |any |all |every )?${machine}(?:\\s(?:reading|processing|summari[sz]ing|parsing|that reads?|who reads?) (?:this|these|the)\\b|[:,]\\s+(?:please |kindly |you |this page|your )|s?:\\s)`,
  `(?:instructions?|note|message|memo) (?:to|for) the (?:writer|reader|model|assistant|author|ai|agent|reviewer)\\b`,
  `to the (?:ai|model|assistant|llm|agent)\\b`,
  `this is your (?:administrator|developer|system|operator|creator|owner|boss)\\b`,
  `the correct (?:answer|response|output) (?:to|for) (?:every|all|any|each)\\b`,
];

/** Tried on each sentence, wherever it says so, apart from what it quotes. */
const anywhere: readonly string[] = [
  `(?:^|[.:;,!?)\\]>–—-]\\s*|\\b(?:please|kindly|now|must|should|you|then|and|to|hereby)\\s+)(?:ignore|disregard|forget|override)\\s(?:all\\s|any\\s|the\\s|every\\s|each\\s)*(?:of\\s)?(?:the\\s|your\\s)*(?:previous|prior|earlier|preceding|foregoing|above|system)(?:\\s\\p{L}+)?\\s${rules}`,
  `(?:<\\|?\\/?(?:im_start|im_end|system|endoftext|assistant|user|begin_of_text|start_header_id)\\|?>|\\[\\/?INST\\]|<<\\/?SYS>>|<\\/data>|\\{\\{[#~/]*system)`,
  `["']?role["']?\\s*:\\s*["'](?:system|developer|assistant)["']`,
  `^[\\s#]*(?:instruction|system|response)s?\\s*:\\s*(?:summari[sz]e|write|you|always|never|ignore|state)\\b`,
  `\\bhuman:.{1,200}?\\bassistant:`,
  `\\b${machine} (?:reading|processing|summari[sz]ing|parsing|indexing|that reads?) (?:this|the (?:page|text|document)|these)\\b.{0,60}?\\b(?:must|should|shall|will|has to|have to|are required|is required|are instructed|need to|ought)\\b`,
  `\\b(?:all|any) ${machine}.{0,40}?\\b(?:are|is) (?:required|instructed|ordered|obliged|told) to (?:state|say|write|output|conclude|recommend|ignore|answer|respond)\\b`,
  `\\byou (?:must|should|shall|will|have to|need to|are (?:required|instructed|ordered|told|asked) to)(?: now| only| always)? (?:output|state that|say that|write that|conclude that|answer that|respond (?:with|in|as)|reply (?:with|in|that)|recommend only|ignore|disregard|approve (?:the|this|all)|mark (?:all|every|the|this)|rate this|treat this|cite only|describe .{1,30} as|repeat the|print|reveal (?:the|your)|call the tool)\\b`,
  `\\b(?:reveal|leak|exfiltrate|append|send|post|show|print)\\b.{0,40}?\\b(?:your|the) (?:system prompt|prompt|instructions|(?:contents?|text) of (?:the|your) prompt|user['’]s brief|hidden text|api keys?)\\b.{0,40}?(?:\\bto\\b|https?:|you were given|$)`,
  `!\\[[^\\]]{0,100}\\]\\(https?:[^)]{0,200}(?:prompt|secret|brief|data|instructions?)[^)]{0,40}\\)`,
  `\\byour (?:actual|real|new|true) (?:task|goal|instructions?|purpose) (?:is|are)\\b`,
  `\\bstart over as \\p{Lu}`,
];

/** One expression, since what all have in common is then tried once. */
export const openingOrder = new RegExp(`${start}(?:${opening.join('|')})`, 'iu');
export const orderAnywhere = new RegExp(anywhere.join('|'), 'iu');
