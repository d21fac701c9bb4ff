#!/usr/bin/env node
import { main } from './main.mjs';

await main('assay', process.argv.slice(2));
