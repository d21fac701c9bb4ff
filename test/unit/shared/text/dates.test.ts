import { findDates } from '#shared/text/dates';

const isos = (text: string) => findDates(text).map(date => date.iso);

describe('findDates', () => {
  it.each([
    ['in 2026', ['2026']],
    ['2026-05', ['2026-05']],
    ['2026-05-14', ['2026-05-14']],
    ['14 May 2026', ['2026-05-14']],
    ['May 14, 2026', ['2026-05-14']],
    ['as of Sept. 30, 2024', ['2024-09-30']],
    ['05/14/2026', ['2026-05-14']],
    ['05/04/2026', ['2026']],
    ['the first of March 2022', ['2022-03-01']],
    ['the twenty-third day of May 2026', ['2026-05-23']],
    ['the second month of 2025', ['2025-02']],
    ['the thirteenth month of 2025', ['2025']],
    ['Q3 2024', ['2024-Q3']],
    ["Q3'24", ['2024-Q3']],
    ['the third quarter of 2024', ['2024-Q3']],
    ['the fourth quarter of its fiscal 2026', ['2026-Q4']],
    ["2025's final quarter", ['2025-Q4']],
    ['the second half of 2025', ['2025-H2']],
    ['4Q25', ['2025-Q4']],
    ['FY2020', ['2020']],
    ['fiscal 2024', ['2024']],
    ['2025-2030', ['2025', '2030']],
    ['from 2025 to 2030', ['2025', '2030']],
    ['2024/25', ['2024', '2025']],
  ])('reads %s', (text, expected) => expect(isos(text)).toEqual(expected));

  it.each(['$2000', '2000 ms', 'a 2024.5', '2,024', 'https://example.com/2024/11/07', '1990s', 'node/2024', 'GPT2024'])(
    'finds no date in %s',
    text => expect(isos(text)).toEqual([]),
  );
});
