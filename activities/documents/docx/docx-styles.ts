import { ruleColour, toneColours } from '../print/print-colours.js';
import { hex } from './docx-line.js';
import { labelWidth, nameWidth } from './docx-page.js';
import { type Xml, xml } from './xml.js';

const ink = hex(toneColours.plain);
const soft = xml`<w:color w:val="${hex(toneColours.soft)}"/>`;
const accent = xml`<w:color w:val="${hex(toneColours.accent)}"/>`;

interface StyleFacts {
  readonly name: string;
  /** Properties of the paragraph, in the order of the schema. */
  readonly paragraph?: Xml;
  /** Properties of its runs, in the order of the schema. */
  readonly run?: Xml;
  /** Style of the paragraph after it. */
  readonly next?: string;
}

const spacing = (before: number, after: number) => xml`<w:spacing w:before="${before}" w:after="${after}"/>`;
const size = (halfPoints: number) => xml`<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const indent = (left: number) => xml`<w:ind w:left="${left}"/>`;
const hanging = (left: number) => xml`<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs>`;
const leftRule = xml`<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="${hex(ruleColour)}"/></w:pBdr>`;
const heading = (level: number, before: number, halfPoints: number): StyleFacts => ({
  name: `heading ${level}`,
  paragraph: xml`<w:keepNext/><w:keepLines/>${spacing(before, 90)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: xml`<w:b/><w:bCs/>${size(halfPoints)}`,
  next: 'Normal',
});

const styles = {
  Eyebrow: {
    name: 'Eyebrow',
    paragraph: spacing(900, 60),
    run: xml`<w:b/>${accent}<w:spacing w:val="20"/>${size(18)}`,
  },
  Title: { name: 'Title', paragraph: spacing(0, 160), run: xml`<w:b/><w:bCs/>${size(52)}` },
  Byline: { name: 'Byline', paragraph: spacing(0, 240), run: soft },
  Idea: { name: 'Idea', paragraph: spacing(0, 200), run: size(24) },
  Heading1: heading(1, 480, 34),
  Heading2: heading(2, 280, 25),
  Heading3: heading(3, 220, 21),
  Body: { name: 'Body Text', paragraph: spacing(60, 80) },
  Note: { name: 'Note', paragraph: spacing(40, 120), run: xml`<w:i/><w:iCs/>${soft}` },
  Small: { name: 'Small', paragraph: spacing(0, 120), run: size(17) },
  Claim: {
    name: 'Claim',
    paragraph: xml`<w:keepNext/>${hanging(labelWidth)}${spacing(130, 30)}<w:ind w:left="${labelWidth}" w:hanging="${labelWidth}"/>`,
  },
  ClaimFacts: { name: 'Claim Facts', paragraph: xml`${spacing(0, 50)}${indent(labelWidth)}`, run: size(17) },
  Quote: { name: 'Quote', paragraph: xml`${leftRule}${spacing(40, 0)}${indent(labelWidth + 200)}`, run: size(18) },
  QuoteOrigin: {
    name: 'Quote Origin',
    paragraph: xml`${leftRule}${spacing(0, 60)}${indent(labelWidth + 200)}`,
    run: xml`${soft}${size(16)}`,
  },
  Item: { name: 'List Bullet', paragraph: spacing(30, 30) },
  Fact: {
    name: 'Fact',
    paragraph: xml`${hanging(nameWidth)}${spacing(20, 20)}<w:ind w:left="${nameWidth}" w:hanging="${nameWidth}"/>`,
    run: size(17),
  },
  Box: { name: 'Box', paragraph: spacing(40, 40), run: size(18) },
  Figure: { name: 'Figure', paragraph: spacing(60, 0), run: xml`<w:b/>${size(34)}` },
  FigureWords: { name: 'Figure Words', paragraph: spacing(0, 60), run: xml`${soft}${size(15)}` },
  TableHead: { name: 'Table Head', paragraph: xml`<w:keepNext/>${spacing(0, 0)}`, run: xml`<w:b/>${soft}${size(16)}` },
  TableText: { name: 'Table Text', paragraph: spacing(0, 0), run: size(17) },
  Contents: { name: 'toc 1', paragraph: xml`${hanging(480)}${spacing(40, 40)}` },
  Gap: { name: 'Gap', paragraph: spacing(0, 120), run: size(8) },
  Footer: { name: 'footer', paragraph: spacing(0, 0), run: xml`${soft}${size(16)}` },
} as const satisfies Record<string, StyleFacts>;

export type DocxStyle = keyof typeof styles;

export function stylesPart(language: string): Xml {
  return xml`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:color w:val="${ink}"/>${size(20)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Code"><w:name w:val="Code"/><w:rPr><w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>${size(16)}</w:rPr></w:style>
${Object.entries(styles).map(([id, facts]) => stylePart(id, facts))}</w:styles>`;
}

function stylePart(id: string, { name, paragraph, run, next }: StyleFacts): Xml {
  return xml`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${
    next === undefined ? null : xml`<w:next w:val="${next}"/>`
  }<w:qFormat/><w:pPr>${paragraph ?? null}</w:pPr><w:rPr>${run ?? null}</w:rPr></w:style>
`;
}
