import { SetMetadata } from '@nestjs/common';

export const openToAllKey = 'assay:open-to-all';

/** Marks a route that answers without an API key. */
export const OpenToAll = () => SetMetadata(openToAllKey, true);
