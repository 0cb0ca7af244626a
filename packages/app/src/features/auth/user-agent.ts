/** In this order, because most browsers also claim to be another. */
const BROWSERS = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPT|OPX|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+ .*Safari\//, 'Safari'],
] as const

const SYSTEMS = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
] as const

export interface Device {
  browser: string | null
  system: string | null
}

/** Names that people know for what a browser calls itself; `null` where it does not say. */
export function readUserAgent(userAgent: string): Device {
  return {
    browser: BROWSERS.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
    system: SYSTEMS.find(([sign]) => sign.test(userAgent))?.[1] ?? null,
  }
}
