/** The steps of a JSON pointer; numbers where they may be places in a list. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map(step => (/^(?:0|[1-9]\d{0,8})$/u.test(step) ? Number(step) : step));
}
