#!/usr/bin/env node
import { main } from './main.mjs';

const [taskName = '', ...args] = process.argv.slice(2);
await main(taskName, args);
