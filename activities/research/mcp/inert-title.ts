import { withoutInvisible } from '#shared/text/invisible';

/** What a server calls something, as plain words: nothing hidden, nothing that Markdown, HTML or a terminal would act on. */
export function inertTitle(text: string, longest = 120): string {
  const plain = withoutInvisible(text).replace(/[^\p{L}\p{N}\p{M} .,;:()'’%&+/–-]/gu, ' ');
  return plain.replace(/\s+/gu, ' ').trim().slice(0, longest).toWellFormed().trim();
}
