interface TinyPdf {
  /** Lines by page; an empty line parts paragraphs. */
  readonly pages: readonly (readonly string[])[];
  readonly info?: Readonly<Record<string, string>>;
  readonly isEncrypted?: boolean;
}

/** The smallest PDF that readers accept, with one font and a right cross-reference table. */
export function tinyPdf({ pages, info = {}, isEncrypted = false }: TinyPdf): Uint8Array {
  const first = 5;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${value})`)
      .join(' ')} >>`,
    ...pages.flatMap((lines, at) => pageObjects(lines, first + at * 2)),
  ];
  const key = '0'.repeat(64);
  if (isEncrypted) objects.push(`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${key}> /U <${key}> >>`);
  return assemble(objects, isEncrypted);
}

function pageObjects(lines: readonly string[], number: number): string[] {
  const shown = lines.map(line => (line === '' ? '0 -28 Td' : `(${line}) Tj 0 -14 Td`));
  const stream = `BT /F1 12 Tf 72 720 Td ${shown.join(' ')} ET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
}

function assemble(objects: readonly string[], isEncrypted: boolean): Uint8Array {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const encrypt = isEncrypted ? ` /Encrypt ${objects.length} 0 R /ID [<00> <00>]` : '';
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R${encrypt} >>`;
  return Buffer.from(
    `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  );
}
