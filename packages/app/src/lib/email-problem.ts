import { m } from '../paraglide/messages.js'

export type EmailProblem = 'missing' | 'no-ending' | 'wrong'

/** What is wrong with an address at first sight; the server looks again. */
export function emailProblem(text: string): EmailProblem | null {
  const address = text.trim()
  if (!address) return 'missing'
  const [, host] = /^[^\s@]+@([^\s@]+)$/.exec(address) ?? []
  if (!host) return 'wrong'
  if (!host.includes('.')) return 'no-ending'
  return /^[^.]+(\.[^.]+)*\.[\p{L}\d-]{2,}$/u.test(host) ? null : 'wrong'
}

export function emailProblemText(text: string): string | undefined {
  const problem = emailProblem(text)
  if (problem === 'missing') return m.auth_email_missing()
  if (problem === 'no-ending') return m.auth_email_no_ending()
  return problem ? m.auth_email_wrong() : undefined
}
