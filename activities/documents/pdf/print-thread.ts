import { parentPort, workerData } from 'node:worker_threads';
import type { Mrd } from '#shared/contracts/mrd';
import { renderPdf } from './render-pdf.js';

/** Entry point of the thread that `printInThread` starts: the document in, the file out. */
parentPort?.postMessage(await renderPdf(workerData as Mrd));
