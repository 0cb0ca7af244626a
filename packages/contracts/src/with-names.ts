/** `@[0]` with the name it stands for; one that stands for nobody stays as it is. */
export function withNames(body: string, names: readonly string[]): string {
  return body.replaceAll(/@\[(\d{1,2})\]/g, (token, position: string) => {
    const name = names[Number(position)]
    return name === undefined ? token : `@${name}`
  })
}
