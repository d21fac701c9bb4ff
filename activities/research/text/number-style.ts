/** How a table writes its numbers: `comma` for 1.936.000,5, `mixed` where some cells say so and others the contrary. */
export type NumberStyle = 'dot' | 'comma' | 'mixed';

const commaDecimal = /^[-+−]?(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,\d{1,2})\s?%?$/u;
const dotThousands = /^[-+−]?\d{1,3}(?:\.\d{3}){2,}\s?%?$/u;
const dotDecimal = /^[-+−]?(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,}))\s?%?$/u;
/** 1.500 and 4,500 are two numbers each. */
const eitherWay = /^[-+−]?\d{1,3}[.,]\d{3}\s?%?$/u;

export function numberStyleOf(cells: Iterable<string>): NumberStyle {
  let [commas, dots] = [0, 0];
  for (const cell of cells) {
    const bare = cell.trim();
    if (commaDecimal.test(bare) || dotThousands.test(bare)) commas += 1;
    else if (dotDecimal.test(bare)) dots += 1;
  }
  if (commas === 0) return 'dot';
  return dots === 0 ? 'comma' : 'mixed';
}

/** A cell with its number in plain notation; empty when it may be one number or another, since half a guess is a wrong fact. */
export function inPlainNotation(cell: string, style: NumberStyle): string {
  const bare = cell.trim();
  if (style === 'dot') return cell;
  if (style === 'mixed' && eitherWay.test(bare)) return '';
  const isComma = commaDecimal.test(bare) || dotThousands.test(bare) || (style === 'comma' && eitherWay.test(bare));
  return isComma ? bare.replaceAll('.', '').replace(',', '.') : cell;
}
