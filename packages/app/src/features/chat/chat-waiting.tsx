import { Loading, Skeleton } from '../../ui/skeleton.tsx'

/** A chat on its way: lines of both, in their places. */
export function ChatWaiting() {
  return (
    <Loading className="grid h-full content-end gap-4 p-6">
      <Skeleton className="h-14 w-3/5 rounded-bubble" />
      <Skeleton className="h-10 w-2/5 rounded-bubble" />
      <Skeleton className="h-14 w-1/2 justify-self-end rounded-bubble" />
      <Skeleton className="h-10 w-1/3 rounded-bubble" />
      <Skeleton className="mt-4 h-14 w-full rounded-bubble" />
    </Loading>
  )
}
