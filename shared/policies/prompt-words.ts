/** Characters; ours have less than five thousand. */
export const longestInstructions = 20_000;

const placeholder = /\{\s*[A-Za-z_][\w.-]*\s*\}/gu;

/**
 * Why a text cannot stand in the place of a prompt's instructions. Names in braces are all there is to get wrong: the
 * schema, the material and the rule that it is data are added by the program.
 */
export function faultsOfWords(text: string, own: string): string[] {
  if (text.trim() === '') return ['it is empty'];
  const [given, needed] = [namesIn(text), namesIn(own)];
  const strange = [...given].filter(name => !needed.has(name));
  const lacking = [...needed].filter(name => !given.has(name));
  return [
    ...(text.length > longestInstructions ? [`it is longer than ${longestInstructions} characters`] : []),
    ...(strange.length > 0
      ? [`nothing fills ${strange.join(', ')}: the material follows the instructions as data, without placeholders`]
      : []),
    ...(lacking.length > 0 ? [`it must tell what to do with ${lacking.join(', ')}, which the material holds`] : []),
  ];
}

function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(placeholder)].map(([name]) => name.replaceAll(/\s/gu, '')));
}
