export interface FormattableQuantity {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly currency: string | null;
  readonly per: string | null;
}

const scales: readonly (readonly [number, string])[] = [
  [12, ' trillion'],
  [9, ' billion'],
  [6, ' million'],
];
const maxDecimals = 4;

/**
 * One way of writing for every place: "USD 7.84 billion", "45%", "USD 7.9-8.0 billion", "at least 50 actions per month".
 * Rounds nothing, so `findQuantities` reads the same amount back. '' when there is no number at all.
 */
export function formatQuantity(quantity: FormattableQuantity): string {
  const per = quantity.per ? ` per ${quantity.per}` : '';
  const body = bodyOf(quantity);
  return body === '' ? '' : `${body}${per}`;
}

function bodyOf(quantity: FormattableQuantity): string {
  const { value, low, high } = quantity;
  if (value !== null) return wrapped(quantity, ...scaled([value]));
  if (low !== null && high !== null)
    return low === high ? wrapped(quantity, ...scaled([low])) : wrapped(quantity, ...scaled([low, high]));
  if (low !== null) return `at least ${wrapped(quantity, ...scaled([low]))}`;
  return high === null ? '' : `at most ${wrapped(quantity, ...scaled([high]))}`;
}

function wrapped({ unit, currency }: FormattableQuantity, numbers: string, scale: string): string {
  if (currency !== null) return `${currency} ${scale === '' ? inCents(numbers) : numbers}${scale}`;
  if (unit === '%' && scale === '') return `${numbers}%`;
  return unit === '' ? `${numbers}${scale}` : `${numbers}${scale} ${unit}`;
}

/** "62.8" of a currency is written "62.80". */
function inCents(numbers: string): string {
  return numbers.replace(/\.\d(?!\d)/gu, '$&0');
}

/** The largest scale that suits the smallest of the numbers and needs few decimals; else the full number. */
function scaled(values: readonly number[]): [string, string] {
  const smallest = Math.min(...values.map(Math.abs));
  const fitting = scales.find(
    ([exponent]) =>
      smallest >= 10 ** exponent && values.every(value => decimalsOf(shifted(value, exponent)) <= maxDecimals),
  );
  const exponent = fitting?.[0] ?? 0;
  const written = values.map(value => shifted(value, exponent));
  const width = Math.max(...written.map(decimalsOf));
  const even = written.map(digits => (values.length > 1 ? padded(digits, width) : digits)).map(grouped);
  return [even.join(values.some(value => value < 0) ? ' to ' : '-'), fitting?.[1] ?? ''];
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

function padded(digits: string, width: number): string {
  const missing = width - decimalsOf(digits);
  if (missing <= 0) return digits;
  return `${digits}${digits.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const separated = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
  return fraction === undefined ? separated : `${separated}.${fraction}`;
}

/** `value` divided by a power of ten, moved in the shortest decimal literal of the number: no digit is lost or made. */
function shifted(value: number, exponent: number): string {
  const [mantissa = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = 1 + Number(power) - exponent;
  const whole = point > 0 ? digits.padEnd(point, '0').slice(0, point) : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).replace(/0+$/u, '');
  return `${value < 0 ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
