import { Badge } from '@mantine/core';
import type { Claim } from '#shared/contracts/claim';

/** Two independent publishers are needed and there is one. */
export function LoneBadge({ claim: { corroboration } }: { claim: Claim }) {
  if (!corroboration || corroboration.found >= corroboration.needed) return null;
  return (
    <Badge variant="outline" tt="none" color="amber" title={corroboration.because}>
      <span aria-hidden>①</span> one source
    </Badge>
  );
}
