// Loaded into a server that is measured: collects its heap when it is told to, gives back the pages that nothing is on, and again until all is.
const WHOLLY = { type: 'major', execution: 'sync', flavor: 'last-resort' } as unknown as NodeJS.GCOptions

process.on('SIGUSR2', () => {
  for (let time = 0; time < 4; time += 1) setTimeout(() => globalThis.gc?.(WHOLLY), time * 200)
})
