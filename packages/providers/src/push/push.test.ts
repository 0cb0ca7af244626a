import { startSimulators } from '@parley/simulators/start'
import { describe, expect, it } from 'vitest'
import { describePush } from './conformance.ts'
import { fakePush } from './fake.ts'
import { createVapidKeys, webPush, type WebPushOptions } from './web-push.ts'

const SIGNAL = new AbortController().signal
const OPTIONS = { ttlS: 60, urgency: 'normal', topic: 'x' } as const
const STATUS = { refused: 400, temporary: 503, gone: 410, hang: 'hang' } as const

const optionsFor = (url: string): WebPushOptions => {
  const keys = createVapidKeys()
  return { keys: async () => keys, subject: 'mailto:hello@parley.example', hosts: [new URL(url).host] }
}

describePush('fake', async () => {
  const push = fakePush()
  return {
    push,
    target: { endpoint: 'https://push.example/1', p256dh: 'x', auth: 'y' },
    fail: async (failure) => void push.failures.push(failure),
    arrived: async () => push.sent.map(({ text, options }) => ({ text, options })),
    close: async () => {},
  }
})

describePush('web push', async () => {
  const { url, pushService, close } = await startSimulators()
  const push = webPush(optionsFor(url))
  return {
    push,
    target: pushService.subscribe(await push.publicKey()),
    fail: async (failure) => void pushService.failures.push(STATUS[failure]),
    arrived: async () =>
      pushService.arrived.map(({ text, ttlS, urgency, topic }) => ({ text, options: { ttlS, urgency, topic } }) as never),
    close,
  }
})

describe('webPush', () => {
  it('is known by its key: a browser takes nothing from another', async () => {
    await using simulators = await startSimulators()
    const target = simulators.pushService.subscribe(createVapidKeys().publicKey)
    const push = webPush(optionsFor(simulators.url))
    await expect(push.send(target, Buffer.from('x'), OPTIONS, SIGNAL)).rejects.toMatchObject({ message: 'status 403', retryable: false })
    expect(simulators.pushService.arrived).toEqual([])
  })

  it.each([429, 500])('may try again after %s', async (status) => {
    await using simulators = await startSimulators()
    const push = webPush(optionsFor(simulators.url))
    const target = simulators.pushService.subscribe(await push.publicKey())
    simulators.pushService.failures.push(status)
    await expect(push.send(target, Buffer.from('x'), OPTIONS, SIGNAL)).rejects.toMatchObject({
      message: `status ${status}`,
      retryable: true,
    })
  })

  it('does not wait for ever', async () => {
    await using simulators = await startSimulators()
    const push = webPush({ ...optionsFor(simulators.url), timeoutMs: 200 })
    const target = simulators.pushService.subscribe(await push.publicKey())
    simulators.pushService.failures.push('hang')
    await expect(push.send(target, Buffer.from('x'), OPTIONS, SIGNAL)).rejects.toMatchObject({ message: 'not reached', retryable: true })
  })

  it('encrypts for no key that is none, and calls nobody', async () => {
    await using simulators = await startSimulators()
    const push = webPush(optionsFor(simulators.url))
    const target = simulators.pushService.subscribe(await push.publicKey())
    const broken = { ...target, p256dh: 'AAAA' }
    await expect(push.send(broken, Buffer.from('x'), OPTIONS, SIGNAL)).rejects.toMatchObject({ retryable: false })
    const elsewhere = { ...target, endpoint: 'https://127.0.0.1:9/x' }
    await expect(push.send(elsewhere, Buffer.from('x'), OPTIONS, SIGNAL)).rejects.toMatchObject({ message: 'not a push service' })
  })

  it.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-par02p.notify.windows.com/w/?token=abc',
  ])('knows the push services of browsers: %s', (endpoint) => {
    expect(webPush(optionsFor('http://127.0.0.1:1')).accepts(endpoint)).toBe(true)
    expect(webPush(optionsFor('http://127.0.0.1:1')).accepts(endpoint.replace('.com/', '.com.example.org/'))).toBe(false)
    expect(webPush(optionsFor('http://127.0.0.1:1')).accepts(endpoint.replace('https://', 'http://'))).toBe(false)
  })
})
