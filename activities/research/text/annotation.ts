const roles = "(?:compiler|editor|translator|curator|transcriber|annotator|archivist|reviewer)(?:s|['’]s|s['’])?";
const declared = new RegExp(
  `not (?:in|part of|from) (?:the )?(?:source|original)|\\b${roles} (?:note|comment|remark|addition)s?\\b`,
  'i',
);
const opening = new RegExp(`^[\\s*_>#[(]*(?:the )?${roles} (?:note|comment|remark|addition)s?\\b`, 'i');

/** A heading under which somebody else than the source speaks: nothing beneath it may be quoted as the source's words. */
export function isAnnotationHeading(heading: string): boolean {
  return declared.test(heading.slice(0, 300));
}

/** A paragraph that itself says it was added. */
export function isAnnotation(paragraph: string): boolean {
  return opening.test(paragraph.slice(0, 200));
}
