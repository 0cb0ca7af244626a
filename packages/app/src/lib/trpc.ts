import type { AppRouter } from '@parley/server/router'
import { type QueryClient, type QueryKey, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, splitLink, type TRPCClient } from '@trpc/client'
import type { CreateTRPCReact } from '@trpc/react-query'
import type { inferRouterInputs } from '@trpc/server'
import { useMemo } from 'react'

const OPTIONS = {
  url: '/api/trpc',
  // Queries travel as POST too: an invitation's token has no place in a URL, where logs and proxies keep it.
  methodOverride: 'POST',
  headers: { 'x-parley': '1' },
} as const

/** What may take seconds goes by itself: a batch is answered when the last of it is. */
export const ALONE = { isAlone: true }

export const client = createTRPCClient<AppRouter>({
  links: [splitLink({ condition: ({ context }) => context['isAlone'] === true, true: httpLink(OPTIONS), false: httpBatchLink(OPTIONS) })],
})

type Path = readonly string[]
type Full = CreateTRPCReact<AppRouter, unknown>
type Inputs = inferRouterInputs<AppRouter>

const HOOKS = {
  useQuery: (path: Path, [input, options]: unknown[]) =>
    useQuery({ ...(options as object), queryKey: keyOf(path, input, 'query'), queryFn: () => call(path, 'query', input) }),
  useMutation: (path: Path, [options]: unknown[]) =>
    useMutation({ ...(options as object), mutationKey: [path], mutationFn: (input: unknown) => call(path, 'mutate', input) }),
}

const TOOLS = {
  invalidate: (queries: QueryClient, path: Path, [input]: unknown[]) => queries.invalidateQueries({ queryKey: keyOf(path, input) }),
  getData: (queries: QueryClient, path: Path, [input]: unknown[]) => queries.getQueryData(keyOf(path, input, 'query')),
  setData: (queries: QueryClient, path: Path, [input, data]: unknown[]) => queries.setQueryData(keyOf(path, input, 'query'), data),
}

type IsVerb<T> = T extends (...args: never[]) => unknown ? true : false
/** A tree of procedures with these verbs alone: all that @trpc/react-query has would weigh as much as the page. */
type Only<Tree, Verb> = {
  [K in keyof Tree as IsVerb<Tree[K]> extends true ? Extract<K, Verb> : K]: IsVerb<Tree[K]> extends true ? Tree[K] : Only<Tree[K], Verb>
}
type Utils = Only<Omit<ReturnType<Full['useUtils']>, 'client'>, keyof typeof TOOLS> & { client: TRPCClient<AppRouter> }

/** `trpc.practice.list.useQuery(input, options)`, as of @trpc/react-query. */
export const trpc = tree(([...path], args) =>
  path[0] === 'useUtils' ? useUtils() : HOOKS[path.pop() as keyof typeof HOOKS](path, args),
) as Only<Pick<Full, keyof Inputs>, keyof typeof HOOKS> & { useUtils: () => Utils }

function useUtils(): Utils {
  const queries = useQueryClient()
  return useMemo(() => {
    const tools = tree(([...path], args) => TOOLS[path.pop() as keyof typeof TOOLS](queries, path, args))
    return new Proxy({}, { get: (_, name) => (name === 'client' ? client : Reflect.get(tools, name)) }) as Utils
  }, [queries])
}

/** Begins the key of all that was asked of one procedure. */
export function procedureKey<R extends keyof Inputs>(router: R, procedure: keyof Inputs[R]): QueryKey {
  return keyOf([router, String(procedure)])
}

/** The key of one query. */
export function queryKeyOf<R extends keyof Inputs, P extends keyof Inputs[R]>(router: R, procedure: P, input: Inputs[R][P]): QueryKey {
  return keyOf([router, String(procedure)], input, 'query')
}

function keyOf(path: Path, input?: unknown, type?: 'query'): QueryKey {
  return input === undefined && !type ? [path] : [path, { ...(input !== undefined && { input }), ...(type && { type }) }]
}

function call(path: Path, verb: 'query' | 'mutate', input: unknown): Promise<unknown> {
  const procedure = path.reduce<unknown>((at, name) => Reflect.get(at as object, name), client)
  return Reflect.get(procedure as object, verb)(input) as Promise<unknown>
}

/** Whatever is named on it is a path; calling one is a call with that path. */
function tree(onCall: (path: Path, args: unknown[]) => unknown, path: Path = []): object {
  return new Proxy(() => {}, {
    get: (_, name) => (typeof name === 'string' ? tree(onCall, [...path, name]) : undefined),
    apply: (_target, _this, args) => onCall(path, args as unknown[]),
  })
}
