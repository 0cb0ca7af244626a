/** A model on the operator's own machine, found but not used. */
export interface LocalModels {
  /** What `OPENAI_BASE_URL` would be. */
  baseUrl: string
  models: string[]
}

/** Facts about this server that a visitor may know. */
export interface About {
  /** Providers that are simulated here, such as `anthropic`: their words are scripted. */
  scripted: string[]
}
