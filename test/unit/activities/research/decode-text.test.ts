import { decodeText } from '#activities/research/text/decode-text';

const decode = (bytes: Uint8Array) => {
  const decoded = decodeText(bytes);
  return 'refused' in decoded ? decoded.refused.code : decoded.text;
};

const euro = 'Preis für größere Mengen: 5 €';

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(euro)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${euro}`)],
    ['UTF-16 with a mark', Buffer.from(`\uFEFF${euro}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(euro, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\uFEFF${euro}`, 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toBe(euro);
  });

  it('guesses an encoding and says so', () => {
    const german = 'Die Größe des Marktes für Spiele wächst jährlich, sagt die Behörde über mögliche Gebühren. '.repeat(
      5,
    );
    const decoded = decodeText(Buffer.from(german, 'latin1'));
    expect(decoded).toEqual({ text: german, faults: [{ code: 'file.guessed-encoding', detail: expect.any(String) }] });
  });

  it('replaces a few damaged bytes in UTF-8 and counts them', () => {
    const bytes = Buffer.concat([
      Buffer.from('größere Mengen für alle über Nacht €'),
      Buffer.from([0xff]),
      Buffer.from(' ok'),
    ]);
    expect(decodeText(bytes)).toEqual({
      text: 'größere Mengen für alle über Nacht €\uFFFD ok',
      faults: [{ code: 'file.damaged-encoding', detail: expect.stringContaining('1 places') }],
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'file.empty'],
    ['white space', Buffer.from(' \n\t '), 'file.empty'],
    ['zeros', Buffer.alloc(4096), 'file.binary'],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 1, 2, 3, 4, 0xff]),
      'file.binary',
    ],
  ])('refuses %s', (_, bytes, code) => {
    expect(decode(bytes)).toBe(code);
  });
});
