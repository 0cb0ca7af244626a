interface DescribedError {
  name: string
  code?: string
  message?: string
  frames: string[]
  cause?: DescribedError
}

/**
 * An error as the log may have it: what kind, where, and its own words only where those are constants. PostgreSQL's details and
 * Prisma's messages quote rows and arguments, which is what people wrote.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] }
  const quotes = error.name.startsWith('Prisma') || 'severity' in error
  return {
    name: error.name,
    ...('code' in error ? { code: String(error.code) } : {}),
    ...(quotes ? {} : { message: error.message }),
    frames: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
    ...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
  }
}
