import { type AttachmentView, MESSAGE_MAX_ATTACHMENTS } from '@parley/contracts/chat'
import type { ErrorCode } from '@parley/contracts/errors'
import { useCallback, useEffect, useRef, useState } from 'react'
import { UploadError, uploadFile } from './upload-file.ts'

export interface Upload {
  key: string
  name: string
  /** From 0 to 1. */
  share: number
  /** `null` until it is there. */
  file: AttachmentView | null
  errorCode: ErrorCode | null
}

export interface Uploads {
  list: readonly Upload[]
  /** Some are on their way. */
  isBusy: boolean
  add: (files: Iterable<File>) => void
  remove: (key: string) => void
  /** Sends one anew that failed. */
  again: (key: string) => void
  /** What is there went out with the message. What failed stays: nobody has it. */
  sent: () => void
}

/** Files of a message that is being written. They go to the server at once, so that sending is quick. */
export function useUploads(): Uploads {
  const [list, setList] = useState<readonly Upload[]>([])
  const running = useRef(new Map<string, AbortController>())
  /** Those that are not there yet. */
  const files = useRef(new Map<string, File>())

  const change = useCallback((key: string, next: Partial<Upload>) => {
    setList((before) => before.map((upload) => (upload.key === key ? { ...upload, ...next } : upload)))
  }, [])
  const start = useCallback(
    async (key: string, file: File) => {
      const over = new AbortController()
      running.current.set(key, over)
      files.current.set(key, file)
      try {
        const options = { signal: over.signal, onProgress: (share: number) => change(key, { share }) }
        change(key, { file: await uploadFile(file, options), share: 1 })
        files.current.delete(key)
      } catch (error) {
        if (!over.signal.aborted) change(key, { errorCode: error instanceof UploadError ? error.code : 'internal' })
      } finally {
        running.current.delete(key)
      }
    },
    [change],
  )
  const add = useCallback(
    (files: Iterable<File>) => {
      const room = MESSAGE_MAX_ATTACHMENTS - list.length
      const chosen = [...files].slice(0, room).map((file) => ({ key: crypto.randomUUID(), file }))
      setList((before) => [...before, ...chosen.map(({ key, file }) => ({ key, name: file.name, share: 0, file: null, errorCode: null }))])
      for (const { key, file } of chosen) void start(key, file)
    },
    [list.length, start],
  )
  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort()
    files.current.delete(key)
    setList((before) => before.filter((upload) => upload.key !== key))
  }, [])
  const again = useCallback(
    (key: string) => {
      const file = files.current.get(key)
      if (!file) return
      change(key, { errorCode: null, share: 0 })
      void start(key, file)
    },
    [change, start],
  )
  const sent = useCallback(() => setList((before) => before.filter(({ file }) => !file)), [])
  useEffect(() => {
    const all = running.current
    return () => {
      for (const over of all.values()) over.abort()
    }
  }, [])
  return { list, isBusy: list.some(({ file, errorCode }) => !file && !errorCode), add, remove, again, sent }
}
