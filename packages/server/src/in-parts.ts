/** What many ask the database for at once, at the most: what a query needs and brings is gone before the next. */
const QUERY_PART = 2_000

/** The items in their order, at most `size` at once. */
export function* inParts<T>(items: readonly T[], size = QUERY_PART): Generator<readonly T[]> {
  for (let index = 0; index < items.length; index += size) yield items.slice(index, index + size)
}
