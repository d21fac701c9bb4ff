import { defineCheck, fatal } from '#activities/verification/checks/define-check';

/** Every quote stands in the stored text of its source, in a part that is read as content. */
export default defineCheck({
  name: 'quote-occurs',
  order: 10,
  shows: 'every quote stands in the stored text of its source',
  appliesTo: () => true,
  run: ({ cited }) =>
    cited.flatMap(({ citation, source, occurs, passages }) => {
      if (!source) return [fatal(`it cites ${shown(citation.sourceId)}, which the corpus does not hold`)];
      if (!occurs) return [fatal(`the quote ${shown(citation.quote)} does not occur in ${shown(source.title)}`)];
      if (passages.length > 0) return [];
      return [
        fatal(`the quote ${shown(citation.quote)} is only a title, heading or hidden part of ${shown(source.title)}`),
      ];
    }),
});

function shown(text: string): string {
  return text.length <= 90 ? `"${text}"` : `"${text.slice(0, 89).trimEnd()}…"`;
}
