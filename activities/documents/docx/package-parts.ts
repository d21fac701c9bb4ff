import type { PrintDocument } from '../print/block.js';
import { contentWidth, page } from './docx-page.js';
import { stylesPart } from './docx-styles.js';
import { type Xml, xml } from './xml.js';

const head = xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** All parts of the file by their path, in the order in which they are stored. */
export function packageParts(document: PrintDocument, body: readonly Xml[]): Record<string, Xml> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relations([
      [`${office}/relationships/officeDocument`, 'word/document.xml'],
      [`${office}/relationships/extended-properties`, 'docProps/app.xml'],
      [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(document),
    'docProps/app.xml': xml`${head}<Properties xmlns="${office}/extended-properties"><Application>Assay</Application></Properties>`,
    'word/_rels/document.xml.rels': relations([
      [`${office}/relationships/styles`, 'styles.xml'],
      [`${office}/relationships/numbering`, 'numbering.xml'],
      [`${office}/relationships/settings`, 'settings.xml'],
      [`${office}/relationships/footer`, 'footer1.xml'],
    ]),
    'word/document.xml': documentPart(body),
    'word/styles.xml': stylesPart(document.language),
    'word/numbering.xml': numbering,
    'word/settings.xml': settings,
    'word/footer1.xml': footer(document.name),
  };
}

const contentTypes = xml`${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="${word}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${word}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;

function relations(targets: readonly (readonly [string, string])[]): Xml {
  const all = targets.map(
    ([type, target], index) => xml`<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return xml`${head}<Relationships xmlns="${packages}/relationships">${all}</Relationships>`;
}

function coreProperties({ title, subject, language, createdAt }: PrintDocument): Xml {
  return xml`${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${title}</dc:title><dc:subject>${subject}</dc:subject><dc:creator>Assay</dc:creator><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${createdAt}</dcterms:modified></cp:coreProperties>`;
}

function documentPart(body: readonly Xml[]): Xml {
  return xml`${head}<w:document xmlns:w="${wordNamespace}" xmlns:r="${office}/relationships"><w:body>
${body}<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${page.width}" w:h="${page.height}"/><w:pgMar w:top="${page.top}" w:right="${page.side}" w:bottom="${page.bottom}" w:left="${page.side}" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

const numbering = xml`${head}<w:numbering xmlns:w="${wordNamespace}"><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="260"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const settings = xml`${head}<w:settings xmlns:w="${wordNamespace}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

function footer(name: string): Xml {
  const field = (value: string) => xml`<w:fldSimple w:instr=" ${value} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return xml`${head}<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:tabs><w:tab w:val="right" w:pos="${contentWidth}"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${name}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`;
}
