import type { KeyboardEvent } from 'react'

/** What an input method reports instead of a key, in browsers that clear `isComposing` too early. */
const IME_KEY = 229

/** Enter that means "done": not a new line, and not the choice of an input method. */
export function isSendKey({ key, shiftKey, keyCode, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !shiftKey && !nativeEvent.isComposing && keyCode !== IME_KEY
}
