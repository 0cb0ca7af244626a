import { describe, expect, it, vi } from 'vitest'
import { DeviceTranslations, type DeviceTranslators, findDeviceTranslators } from './device-translations.ts'

const PAIR = { from: 'es', to: 'hi' } as const

function standIn(availability: Awaited<ReturnType<DeviceTranslators['availability']>> = 'available') {
  const translate = vi.fn(async (text: string) => `${text} (hi)`)
  const create = vi.fn(async () => ({ translate }))
  return { translators: { availability: vi.fn(async () => availability), create } satisfies DeviceTranslators, create, translate }
}

describe('a browser', () => {
  it('has translators when it has both verbs', () => {
    const { translators } = standIn()
    expect(findDeviceTranslators({ Translator: translators })).toBe(translators)
  })
  it.each([[{}], [{ Translator: undefined }], [{ Translator: {} }], [{ Translator: { create: () => {} } }]])('%j has none', (browser) => {
    expect(findDeviceTranslators(browser)).toBe(null)
  })
})

describe('a pair', () => {
  it.each([
    ['unavailable', 'none'],
    ['downloadable', 'asks'],
    ['downloading', 'asks'],
    ['available', 'ready'],
  ] as const)('that is %s is %s', async (availability, state) => {
    const { translators } = standIn(availability)
    expect(await new DeviceTranslations(translators).look(PAIR)).toBe(state)
    expect(translators.availability).toHaveBeenCalledWith({ sourceLanguage: 'es', targetLanguage: 'hi' })
  })

  it('is none where the browser does not answer, and ready once it was made', async () => {
    const { translators } = standIn('downloadable')
    const device = new DeviceTranslations(translators)
    await device.translate(PAIR, 'Hola')
    expect(await device.look(PAIR)).toBe('ready')
    translators.availability.mockRejectedValue(new Error('not allowed'))
    expect(await device.look({ from: 'es', to: 'zh' })).toBe('none')
  })
})

it('makes one translator, and asks once for the same words', async () => {
  const { translators, create, translate } = standIn()
  const device = new DeviceTranslations(translators)
  expect(await Promise.all(['Hola', 'Hola', 'Adiós'].map((text) => device.translate(PAIR, text)))).toEqual([
    'Hola (hi)',
    'Hola (hi)',
    'Adiós (hi)',
  ])
  expect([create.mock.calls.length, translate.mock.calls.length]).toEqual([1, 2])
})

it('tries again after it failed, or said nothing', async () => {
  const { translators, create, translate } = standIn()
  const device = new DeviceTranslations(translators)
  create.mockRejectedValueOnce(new Error('no press'))
  await expect(device.translate(PAIR, 'Hola')).rejects.toThrow('no press')
  translate.mockResolvedValueOnce(' ')
  await expect(device.translate(PAIR, 'Hola')).rejects.toThrow('nothing')
  expect(await device.translate(PAIR, 'Hola')).toBe('Hola (hi)')
})
