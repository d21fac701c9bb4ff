import csv from '#activities/research/readers/csv.reader';
import { inPlainNotation, numberStyleOf } from '#activities/research/text/number-style';

describe('numbers of tables', () => {
  it('are read with decimal commas where the table shows that it writes them', () => {
    expect(numberStyleOf(['2,1', '1.936.000', '312.500'])).toBe('comma');
    expect(numberStyleOf(['2.1', '1,936,000', '312,500'])).toBe('dot');
    expect(numberStyleOf(['18,500', '2,28,650'])).toBe('dot');
    expect(['2,1', '1.936.000', '312.500', '-4,25 %', 'Mio. 3'].map(cell => inPlainNotation(cell, 'comma'))).toEqual([
      '2.1',
      '1936000',
      '312500',
      '-4.25 %',
      'Mio. 3',
    ]);
  });

  it('are left out where a table mixes both and a cell may be either', () => {
    expect(numberStyleOf(['6,00', '18.50'])).toBe('mixed');
    expect(['6,00', '18.50', '1.500', '4,500', '95'].map(cell => inPlainNotation(cell, 'mixed'))).toEqual([
      '6.00',
      '18.50',
      '',
      '',
      '95',
    ]);
  });

  it('stay as they stand in the text that is quoted', async () => {
    const text = 'Jahr;Wert;Einheit\n2024;3,25;Mrd. EUR\n2024;312.500;Stück\n';
    const reading = await csv.read(Buffer.from(text), 'zahlen.csv');
    if ('refused' in reading) throw new TypeError('refused');
    expect(reading.passages.map(({ fields }) => fields['Wert'])).toEqual(['3.25', '312500']);
    expect(reading.passages.map(({ start, end }) => text.slice(start, end))).toEqual([
      '2024;3,25;Mrd. EUR',
      '2024;312.500;Stück',
    ]);
  });
});
