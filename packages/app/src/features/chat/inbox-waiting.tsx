import { Loading, Skeleton } from '../../ui/skeleton.tsx'

const ROWS = [0, 1, 2, 3, 4, 5]

export function InboxWaiting() {
  return (
    <Loading className="grid gap-2">
      {ROWS.map((row) => (
        <span key={row} className="flex items-center gap-3 p-2.5">
          <Skeleton className="size-11 flex-none rounded-full" />
          <span className="grid grow gap-2">
            <Skeleton className="h-4 w-1/2" />
            <Skeleton className="h-4 w-5/6" />
          </span>
        </span>
      ))}
    </Loading>
  )
}
