import { Parser } from 'htmlparser2';

interface PageSize {
  readonly elements: number;
  readonly depth: number;
  /** The sum of the depths of all elements. */
  readonly ancestors: number;
}

const chunk = 8 * 1024;

/** Whether the tree of a page would stay within these measures, found out without building it. */
export function isWithin(html: string, most: PageSize): boolean {
  const seen = { elements: 0, depth: 0, ancestors: 0 };
  let isFine = true;
  const parser = new Parser({
    onopentag: () => {
      seen.elements += 1;
      seen.depth += 1;
      seen.ancestors += seen.depth;
      isFine &&= seen.elements <= most.elements && seen.depth <= most.depth && seen.ancestors <= most.ancestors;
    },
    onclosetag: () => {
      seen.depth -= 1;
    },
  });
  for (let at = 0; at < html.length && isFine; at += chunk) parser.write(html.slice(at, at + chunk));
  parser.end();
  return isFine;
}
