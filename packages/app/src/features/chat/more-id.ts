import type { MessageId } from '@parley/contracts/ids'

/** The button beside a message, in the page: what its menu opens gives the focus back there. */
export function moreId(messageId: MessageId): string {
  return `more-${messageId}`
}
