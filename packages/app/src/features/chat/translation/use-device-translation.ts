import type { MessageView } from '@parley/contracts/chat'
import { useEffect, useState } from 'react'
import { toField } from '../mentions.ts'
import { DeviceTranslations, findDeviceTranslators } from './device-translations.ts'

const translators = findDeviceTranslators()
const device = translators && new DeviceTranslations(translators)

/** `asks`: somebody has to say so first. `null`: not wanted, or the browser cannot. */
export interface DeviceTranslation {
  state: 'asks' | 'waiting' | 'here' | 'failed'
  /** Empty until it is here. */
  text: string
  start: () => void
}

/** A message that no engine of the server translates, translated by the browser where it can: nothing leaves the device. */
export function useDeviceTranslation({ body, mentions, language, translation }: MessageView, isWanted: boolean): DeviceTranslation | null {
  const to = isWanted && translation?.state === 'failed' && translation.reason === 'no-engine' ? translation.language : null
  const text = to ? toField(body, mentions) : ''
  const key = `${to} ${text}`
  const [found, setFound] = useState<{ key: string; state: DeviceTranslation['state']; text: string } | null>(null)
  const [asked, setAsked] = useState({ key: '', times: 0 })
  const times = asked.key === key ? asked.times : 0

  useEffect(() => {
    if (!device || !to) return
    const pair = { from: language, to }
    let isOver = false
    const say = (state: DeviceTranslation['state'], said = '') => {
      if (!isOver) setFound({ key, state, text: said })
    }
    const translate = () => {
      say('waiting')
      device.translate(pair, text).then(
        (said) => say('here', said),
        () => say('failed'),
      )
    }
    // What a press asks for begins within it.
    if (times > 0) translate()
    else void device.look(pair).then((state) => (state === 'ready' ? translate() : state === 'asks' && say('asks')))
    return () => {
      isOver = true
    }
  }, [to, language, text, key, times])

  if (!to || found?.key !== key) return null
  const start = () => setAsked({ key, times: times + 1 })
  return { state: found.state, text: found.text, start }
}
