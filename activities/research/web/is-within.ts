import { Parser } from 'htmlparser2';

interface PageSize {
  readonly elements: number;
  readonly depth: number;
}

const chunk = 8 * 1024;

/** Whether the tree of a page would stay within these measures, found out without building it. */
export function isWithin(html: string, most: PageSize): boolean {
  let [elements, depth, isFine] = [0, 0, true];
  const parser = new Parser({
    onopentag: () => {
      elements += 1;
      depth += 1;
      isFine &&= elements <= most.elements && depth <= most.depth;
    },
    onclosetag: () => {
      depth -= 1;
    },
  });
  for (let at = 0; at < html.length && isFine; at += chunk) parser.write(html.slice(at, at + chunk));
  parser.end();
  return isFine;
}
