import { ordinaryStarts } from '#shared/text/name-words';

/** A claim as a person would have typed it: no marks of Markdown, no doubled stops, a capital first and a period last. */
export function tidy(text: string, subjects: readonly string[] = []): string {
  const plain = text
    .replace(/\*\*|(?<!\w)__|__(?!\w)|`/gu, '')
    .replace(/^[\s#>|•*-]+(?=[\p{L}\p{N}"'“])/u, '')
    .replace(/,? according to (?:this|the) (?:article|page|post|author|report|source|text)(?=[.,;]|$)/giu, '')
    .replace(/(?<=\d)\s+%/gu, '%')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,;.)](?:\s|$))/gu, '')
    .replace(/(?<!\.)\.\.(?!\.)/gu, '.')
    .replace(/([,;:])\1+/gu, '$1')
    .replace(/[,;:]+\.(?=\s|$)/gu, '.')
    .trim();
  return capitalised(/[.!?]["'”’)\]]*$/u.test(plain) ? plain : `${plain.replace(/[,;:]+$/u, '')}.`, subjects);
}

/** "skill gaming market" opens as "Skill gaming market"; "iOS", "npm" and "temporalio/sdk-go" stay as they are. */
export function capitalised(text: string, subjects: readonly string[] = []): string {
  const [first] = /^\p{Ll}[\p{Ll}'’-]*(?=[\s,:;.]|$)/u.exec(text) ?? [];
  if (first === undefined || (subjects.includes(first) && !ordinaryStarts.has(first))) return text;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
