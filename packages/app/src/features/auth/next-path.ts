const HOME = '/home'
/** Only to resolve against; no request goes there. */
const HERE = 'http://here.invalid'
/** A single slash: `//elsewhere.example` and `/\\elsewhere.example` are other hosts. */
const OURS = /^\/(?![/\\])/
/** Going there after signing in would be going in circles. */
const DOORS = /^\/(login|signup|forgot|reset|confirm)(\/|$)/

/** Where to go after signing in: a path of this origin, home for anything else. */
export function nextPath(wanted: string | null): string {
  if (!wanted || !OURS.test(wanted) || !URL.canParse(wanted, HERE)) return HOME
  const { origin, pathname, search, hash } = new URL(wanted, HERE)
  // Asked again, because resolving takes dots and line ends out.
  if (origin !== HERE || !OURS.test(pathname) || DOORS.test(pathname)) return HOME
  return `${pathname}${search}${hash}`
}

/** A page of ours that goes on to `next`. */
export function withNext(page: '/login' | '/signup' | '/forgot', next: string): string {
  return next === HOME ? page : `${page}?next=${encodeURIComponent(next)}`
}

/** Google sends the browser back to `back`, with `?signed-in=` on it. */
export function googleUrl(back: string, { link = false } = {}): string {
  return `/api/auth/google?next=${encodeURIComponent(back)}${link ? '&link=1' : ''}`
}
