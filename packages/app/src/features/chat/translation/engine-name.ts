const NAMES: Record<string, string> = {
  deepl: 'DeepL',
  google: 'Google',
  libre: 'LibreTranslate',
  anthropic: 'Anthropic',
  openai: 'OpenAI',
}

/** What an engine is called by people. */
export function engineName(engine: string): string {
  return NAMES[engine] ?? engine
}
