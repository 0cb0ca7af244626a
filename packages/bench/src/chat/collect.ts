// Loaded into a server that is measured: collects its heap when it is told to, and until memory has been given back.
process.on('SIGUSR2', () => {
  for (let time = 0; time < 4; time += 1) setTimeout(() => globalThis.gc?.(), time * 200)
})
