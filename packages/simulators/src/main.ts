import { startSimulators } from './start.ts'

const simulators = await startSimulators({ port: Number(process.env.PORT ?? 0) })
console.log(JSON.stringify({ simulators: { anthropic: simulators.url } }))

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void simulators.close())
