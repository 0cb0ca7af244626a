const LINK = /\/invite\/([A-Za-z0-9_-]{43})(?![A-Za-z0-9_-])/
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** The page of a pasted invitation link, whatever stands around it; `null` when it is not whole. */
export function invitationPath(pasted: string): string | null {
  const text = pasted.trim()
  const token = LINK.exec(text)?.[1] ?? TOKEN.exec(text)?.[0]
  return token ? `/invite/${token}` : null
}
