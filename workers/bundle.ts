import { join } from 'node:path';
import { projectRoot } from '#infra/config/project-root';

/** The workflow code as one file, made by the build: bundling takes a second that no start should pay. */
export const workflowBundlePath = join(projectRoot, 'dist', 'workflow-bundle.js');
