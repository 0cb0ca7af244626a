/** Bytes each and at rest of a line through points: least squares. */
export function fitLine(points: readonly { at: number; value: number }[]): { slope: number; intercept: number } {
  const mean = (pick: (point: { at: number; value: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const [at, value] = [mean((point) => point.at), mean((point) => point.value)]
  const across = points.reduce((sum, point) => sum + (point.at - at) * (point.value - value), 0)
  const along = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0)
  const slope = across / along
  return { slope, intercept: value - slope * at }
}
