const units = [
  { seconds: 86_400, name: 'd' },
  { seconds: 3_600, name: 'h' },
  { seconds: 60, name: 'min' },
] as const;

/** "2.5 h"; "not ended" for what has no end yet. */
export function duration(seconds: number | null): string {
  if (seconds === null) return 'not ended';
  const unit = units.find(one => Math.abs(seconds) >= one.seconds);
  return unit ? `${(seconds / unit.seconds).toFixed(1)} ${unit.name}` : `${seconds.toFixed(1)} s`;
}
