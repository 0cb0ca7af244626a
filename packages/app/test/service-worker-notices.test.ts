import { beforeEach, expect, it, vi } from 'vitest'
import { browser, conversationId, NEW, openBrowser, openWindow, ORIGIN, showNotification, start, subscribe } from './worker-world.ts'

beforeEach(openBrowser)

const press = (data: object) => start(NEW).happen('notificationclick', { notification: { close: () => {}, data } })

it('shows what came, in its language, in the place of what came before from there', async () => {
  const notice = { title: 'Raúl', body: 'मंगलवार को आ रही हो?', lang: 'hi', tag: conversationId, conversationId }
  await start(NEW).happen('push', { data: { json: () => notice } })
  const { title, body, lang, tag } = notice
  expect(showNotification).toHaveBeenCalledWith(title, expect.objectContaining({ body, lang, tag, data: { conversationId } }))
})

it('goes to the tab that has the chat, else opens one', async () => {
  await press({ conversationId })
  expect(openWindow).toHaveBeenCalledWith(`/chats/${conversationId}`)
  const focus = vi.fn<() => void>()
  browser.tabs = [
    { url: `${ORIGIN}/home`, focus: () => expect.fail('another tab') },
    { url: `${ORIGIN}/chats/${conversationId}?at=1`, focus },
  ]
  await press({ conversationId })
  expect([focus.mock.calls.length, openWindow.mock.calls.length]).toEqual([1, 1])
})

it('opens no address that is not of a chat', async () => {
  await press({ conversationId: '../admin' })
  expect(openWindow).toHaveBeenCalledWith('/chats')
})

const subscription = (endpoint: string) => ({ toJSON: () => ({ endpoint, keys: { p256dh: 'BKey=', auth: 'auth==' } }) })

it('tells the server where notices go when its push service has moved', async () => {
  const sent: [string, unknown][] = []
  browser.answer = (path, init) => {
    sent.push([path, JSON.parse(init?.body as string)])
    return Response.json({ result: { data: { publicKey: 'BServer', endpoint: null } } })
  }
  subscribe.mockResolvedValue(subscription('https://push.example/2'))
  await start(NEW).happen('pushsubscriptionchange', { oldSubscription: null, newSubscription: null })
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'BServer' })
  await start(NEW).happen('pushsubscriptionchange', { newSubscription: subscription('https://push.example/3') })
  expect(subscribe).toHaveBeenCalledOnce()
  expect(sent.filter(([path]) => path.endsWith('subscribe'))).toEqual([
    ['/api/trpc/notifications.subscribe', { endpoint: 'https://push.example/2', p256dh: 'BKey', auth: 'auth' }],
    ['/api/trpc/notifications.subscribe', { endpoint: 'https://push.example/3', p256dh: 'BKey', auth: 'auth' }],
  ])
})

it('subscribes nobody who is signed out', async () => {
  browser.answer = () => new Response('{}', { status: 401 })
  await expect(start(NEW).happen('pushsubscriptionchange', {})).rejects.toThrow('401')
  expect(subscribe).not.toHaveBeenCalled()
})
