import type { Me, SignInOptions } from '@parley/contracts/auth'
import { type ReactNode, useEffect } from 'react'
import { Navigate } from 'react-router'
import { isFromKept } from '../../lib/kept.ts'
import { Failed } from '../../ui/failed.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { noteVisitor } from './bring-written.ts'
import { useMe } from './use-me.ts'
import { useSignInOptions } from './use-sign-in-options.ts'

export interface VisitorProps {
  /** Stands there until it is known who asks. */
  title: string
  next: string
  /** For a guest or nobody. */
  children: (me: Me | null, options: SignInOptions) => ReactNode
}

/** Doors are for whoever is not in: anybody else goes on, also the moment after they came through. */
export function Visitor({ title, next, children }: VisitorProps) {
  const me = useMe()
  const options = useSignInOptions()
  useEffect(() => {
    if (me.data !== undefined && !isFromKept(me.data)) void noteVisitor(me.data)
  }, [me.data])
  if (me.data && me.data.role !== 'GUEST') return <Navigate to={next} replace />
  if (me.data !== undefined && options.data) return children(me.data, options.data)
  const error = me.error ?? options.error
  if (error) {
    return (
      <>
        <h1>{title}</h1>
        <Failed
          error={error}
          busy={me.isFetching || options.isFetching}
          onRetry={() => {
            void me.refetch()
            void options.refetch()
          }}
        />
      </>
    )
  }
  return (
    <>
      <h1>{title}</h1>
      <Loading className="grid gap-3.5">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="mt-6 h-12 w-full" />
        <Skeleton className="mt-6 h-12 w-full" />
        <Skeleton className="h-14 w-full" />
      </Loading>
    </>
  )
}
