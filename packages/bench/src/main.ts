import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { takeLock } from '@parley/dev/lock'
import { explain } from '@parley/dev/plain-error'
import { listenForStop } from '@parley/dev/signals'
import { benchIdleSockets } from './b1-idle-sockets.ts'
import { benchFanOut } from './b2-fan-out.ts'
import { benchDurableChat } from './b3-durable-chat.ts'
import { benchOrmTax } from './b4-orm-tax.ts'
import { benchReconnectStorm } from './b6-reconnect-storm.ts'
import { benchRelay } from './b7-relay.ts'
import { benchCoachCost } from './b8-coach-cost.ts'
import { benchApi } from './b12-api.ts'
import { benchTwoInstances } from './b13-two-instances.ts'
import { benchFrontend } from './b15-frontend.ts'
import type { Bench } from './bench.ts'
import { benchLaws } from './laws.ts'
import { describeMachine } from './machine.ts'
import { benchTranslation } from './p6-translation.ts'
import { chooseCores, pinSelf } from './pin.ts'
import { openPlace, resultsDir } from './place.ts'
import { type Profile, PROFILES } from './profile.ts'
import { formatReport } from './report.ts'

const BENCHES: Record<string, Bench> = {
  b1: benchIdleSockets,
  b2: benchFanOut,
  b3: benchDurableChat,
  b4: benchOrmTax,
  b6: benchReconnectStorm,
  b7: benchRelay,
  b8: benchCoachCost,
  b12: benchApi,
  b13: benchTwoInstances,
  b15: benchFrontend,
  p6: benchTranslation,
  laws: benchLaws,
}
const USAGE = `node packages/bench/src/main.ts [${Object.keys(BENCHES).join(' ')}] [--short | --full | --smoke] [--rounds=3] [--profile]`
const ROUNDS = /^rounds=(\d+)$/

/** Load of the last minute above which somebody else is at work here. */
const BUSY = 0.5
const stop = listenForStop()
let strays = 0
// One promise that nobody heard must not take PostgreSQL's end and hours of figures with it.
process.on('unhandledRejection', (reason) => {
  strays += 1
  console.error(`\nNobody heard of this failure:\n${explain(reason)}\n`)
})
process.exit(await main(process.argv.slice(2)))

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => !arg.startsWith('--'))
  const flags = args.filter((arg) => arg.startsWith('--')).map((flag) => flag.slice(2))
  const isKnown = (flag: string) => flag === 'profile' || flag in PROFILES || ROUNDS.test(flag)
  const unknown = [...names.filter((name) => !BENCHES[name]), ...flags.filter((flag) => !isKnown(flag))]
  if (unknown.length > 0) {
    console.error(`Not known: ${unknown.join(' ')}\n${USAGE}`)
    return 2
  }
  const chosen = PROFILES[flags.find((flag): flag is Profile['name'] => flag in PROFILES) ?? 'short']
  const rounds = flags.map((flag) => ROUNDS.exec(flag)?.[1]).find((count) => count !== undefined)
  const profile = { ...chosen, rounds: Number(rounds ?? chosen.rounds) }
  const taken = await takeLock(join(resultsDir(), 'bench.lock'))
  if ('holder' in taken) {
    console.error(`A bench is already running here (process ${taken.holder.pid}).`)
    return 2
  }
  await using _lock = taken.lock
  try {
    return await run(names.length > 0 ? names : Object.keys(BENCHES), profile, flags.includes('profile'))
  } catch (error) {
    console.error(stop.aborted ? 'Stopped.' : explain(error))
    return stop.aborted ? 130 : 1
  }
}

/** Runs the benches one after the other. One that breaks does not keep the others from running. */
async function run(names: readonly string[], profile: Profile, profiled: boolean): Promise<number> {
  const cores = chooseCores()
  pinSelf(cores)
  const waiting = loadavg()[0] ?? 0
  console.log(`Profile ${profile.name}, ${profile.rounds} rounds.`)
  console.log(
    cores
      ? `The server has core ${cores.server}; all else shares core ${cores.rest}.`
      : 'Nothing is pinned: this machine has not two cores, or no taskset.',
  )
  if (waiting > BUSY) console.log(`Others are using this machine (load ${waiting.toFixed(1)}): absolute figures will be too high.`)
  await using place = await openPlace()
  const machine = { ...(await describeMachine(place, cores)), loadBefore: waiting }
  let failed = 0
  for (const name of names) {
    stop.throwIfAborted()
    const bench = BENCHES[name]
    if (!bench) continue
    const begun = new Date()
    try {
      const { report, details } = await bench({
        profile,
        cores,
        place,
        signal: stop,
        profiled,
        say: (words) => console.log(`  ${name}: ${words}`),
      })
      console.log(formatReport(report))
      const file = join(resultsDir(), `${name}.json`)
      writeFileSync(file, `${JSON.stringify({ profile, machine, begun, ended: new Date(), report, details }, null, 1)}\n`)
      console.log(`All figures: ${file}\n`)
      failed += report.rows.some(({ gate }) => gate && !gate.held) ? 1 : 0
    } catch (error) {
      if (stop.aborted) throw error
      failed += 1
      console.error(`\n${name.toUpperCase()} could not be run to its end:\n${explain(error)}\n`)
    }
  }
  return failed + strays > 0 ? 1 : 0
}
