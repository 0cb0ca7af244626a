import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fonts and pictures are small as they are, and no browser asks for a map. */
const WORTH_IT = /\.(html|css|js|svg|webmanifest)$/

const WAYS = {
  br: (source: Buffer) => promisify(brotliCompress)(source, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: source.length } }),
  gz: (source: Buffer) => promisify(gzip)(source, { level: constants.Z_BEST_COMPRESSION }),
}

/**
 * Writes every file that gets smaller by it a second and a third time, as `.br` and `.gz`, for a server that sends what is there. It works on
 * what was written, and so also on what other plugins emit last and on `public/`; nothing that lists the build has these files in it.
 */
export function compress(): Plugin {
  return {
    name: 'parley-compress',
    apply: 'build',
    async writeBundle({ dir }) {
      if (!dir) throw new Error('the build has no folder')
      const files = (await readdir(dir, { recursive: true })).filter((file) => WORTH_IT.test(file))
      await Promise.all(files.map((file) => writeSmaller(join(dir, file))))
    },
  }
}

async function writeSmaller(path: string): Promise<void> {
  const source = await readFile(path)
  for (const [ending, way] of Object.entries(WAYS)) {
    const smaller = await way(source)
    if (smaller.length < source.length) await writeFile(`${path}.${ending}`, smaller)
  }
}
