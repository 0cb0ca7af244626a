/** Small preferences of this browser. Where storage is blocked they last as long as the page. */
export function readRemembered(key: string): string | null {
  try {
    return localStorage.getItem(`parley.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`parley.${key}`, value)
  } catch {
    // Private windows may refuse: the preference is simply not kept.
  }
}

/** The keys that begin so. */
export function listRemembered(prefix: string): string[] {
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(`parley.${prefix}`) ? key.slice('parley.'.length) : []))
  } catch {
    return []
  }
}

export function forgetRemembered(key: string): void {
  try {
    localStorage.removeItem(`parley.${key}`)
  } catch {
    // What is not kept need not go.
  }
}
