/** Makes a text node say `text`. What is there already is not touched, so that a browser shapes and breaks only what is new. */
export function growText(node: Pick<Text, 'data' | 'appendData'>, text: string): void {
  if (!text.startsWith(node.data)) node.data = text
  else if (text.length > node.data.length) node.appendData(text.slice(node.data.length))
}
