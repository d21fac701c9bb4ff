export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Growth of y for one more x, by least squares; null where one x cannot tell. */
export function slope(points: readonly Point[]): number | null {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(point => point.x), mean(point => point.y)];
  const spread = mean(point => (point.x - x) ** 2);
  return points.length > 0 && spread > 0 ? mean(point => (point.x - x) * (point.y - y)) / spread : null;
}
