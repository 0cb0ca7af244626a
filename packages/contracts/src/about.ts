/** Facts about this server that a visitor may know. */
export interface About {
  /** Providers that are simulated here, such as `anthropic`: their words are scripted. */
  scripted: string[]
}
