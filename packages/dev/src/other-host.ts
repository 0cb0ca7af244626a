/**
 * The same place under the other name of this machine, to which a browser sends other cookies: two windows of one browser are two people.
 */
export function onOtherHost(url: string): string {
  return url.replace('//localhost', '//127.0.0.1')
}
