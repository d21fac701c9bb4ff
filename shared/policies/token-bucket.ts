/** How much may go out now; refills evenly over a minute up to a minute's worth. */
export interface BucketLevel {
  readonly level: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface Taken {
  readonly bucket: BucketLevel;
  /** 0: taken. Else nothing was taken, and this many milliseconds are to pass first. */
  readonly waitMs: number;
}

const minute = 60_000;

export function fullBucket(perMinute: number, now: number): BucketLevel {
  return { level: perMinute, at: now };
}

/** An amount beyond a minute's worth takes the whole bucket: it could never go out otherwise. */
export function takeFrom(
  bucket: BucketLevel,
  { perMinute, amount, now }: { perMinute: number; amount: number; now: number },
): Taken {
  const at = Math.max(now, bucket.at);
  const level = Math.min(perMinute, bucket.level + ((at - bucket.at) * perMinute) / minute);
  const wanted = Math.min(amount, perMinute);
  if (level >= wanted) return { bucket: { level: level - wanted, at }, waitMs: 0 };
  return { bucket: { level, at }, waitMs: Math.max(1, Math.ceil(((wanted - level) * minute) / perMinute)) };
}
