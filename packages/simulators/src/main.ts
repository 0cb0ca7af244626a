import { startSimulators } from './start.ts'

const simulators = await startSimulators({ port: Number(process.env.PORT ?? 0) })
process.stdout.write(`${JSON.stringify({ simulators: { anthropic: simulators.url } })}\n`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulators.close())
