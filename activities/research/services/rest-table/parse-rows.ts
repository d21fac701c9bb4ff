import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { pathOf } from '#activities/research/services/rest-table/json-pointer';
import { AssayError } from '#shared/errors/assay-error';

export interface JsonPage {
  readonly text: string;
  readonly root: Node;
  readonly rows: readonly Node[];
}

/**
 * A JSON answer and the list of rows in it; where the answer need not be a list, it counts as one row. Errors:
 * `tool.broken-answer`.
 */
export function parseRows(text: string, rowsAt: string, isListNeeded: boolean): JsonPage {
  const root = parsed(text);
  const list = findNodeAtLocation(root, pathOf(rowsAt));
  if (list?.type !== 'array') {
    if (list && !isListNeeded) return { text, root, rows: list.children?.length ? [list] : [] };
    throw new AssayError('tool.broken-answer', rowsAt === '' ? 'it is no list' : `there is no list at ${rowsAt}`);
  }
  return { text, root, rows: list.children ?? [] };
}

/** The parser goes down by recursion, so what nests too deep for it is as good as garbled. */
function parsed(text: string): Node {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors);
    if (root && errors.length === 0) return root;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new AssayError('tool.broken-answer', 'it is no JSON');
}
