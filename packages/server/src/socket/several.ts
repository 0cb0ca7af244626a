/** Values by their keys, of which most keys have one: that needs no set of its own, which in each of many thousand sockets is not nothing. */
export class Several<K, V extends object> {
  readonly #byKey = new Map<K, V | Set<V>>()

  /** How many keys there are. */
  get size(): number {
    return this.#byKey.size
  }

  add(key: K, value: V): void {
    const known = this.#byKey.get(key)
    if (known instanceof Set) known.add(value)
    else this.#byKey.set(key, known && known !== value ? new Set([known, value]) : value)
  }

  /** @returns whether it was there. */
  delete(key: K, value: V): boolean {
    const known = this.#byKey.get(key)
    if (!(known instanceof Set)) return known === value && this.#byKey.delete(key)
    if (!known.delete(value)) return false
    const [last, ...more] = known
    if (last && more.length === 0) this.#byKey.set(key, last)
    return true
  }

  of(key: K): Iterable<V> {
    const known = this.#byKey.get(key)
    return known instanceof Set ? known : known ? [known] : []
  }

  count(key: K): number {
    const known = this.#byKey.get(key)
    return known instanceof Set ? known.size : known ? 1 : 0
  }

  keys(): IterableIterator<K> {
    return this.#byKey.keys()
  }
}
