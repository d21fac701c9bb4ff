import csv from '#activities/research/readers/csv.reader';
import type { DocumentReader } from '#activities/research/readers/define-reader';
import html from '#activities/research/readers/html.reader';
import json from '#activities/research/readers/json.reader';
import markdown from '#activities/research/readers/markdown.reader';
import pdf from '#activities/research/readers/pdf.reader';
import plainText from '#activities/research/readers/plain-text.reader';

/** Every file of this folder that ends in .reader.ts, by name. */
export const documentReaders: readonly DocumentReader[] = [csv, html, json, markdown, pdf, plainText];
