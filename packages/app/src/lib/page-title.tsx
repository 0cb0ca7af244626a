import { NAME } from '@parley/brand/name'

/** The tab's title. React lifts it into the head. */
export function PageTitle({ children }: { children?: string | undefined }) {
  return <title>{children ? `${children} · ${NAME}` : NAME}</title>
}
