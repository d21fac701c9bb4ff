import { z } from 'zod';
import { ToolStatus } from '#shared/contracts/tool-catalogue';

export const ToolsView = z.strictObject({ tools: z.array(ToolStatus) });
