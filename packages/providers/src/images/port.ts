/** What the bytes of an image that browsers show begin like. */
export const IMAGE_TYPES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** `within`: as it is, no side longer than `side` pixels. `square`: its middle, `side` pixels wide and high. */
export interface ImageShape {
  fit: 'within' | 'square'
  side: number
}

export interface EncodedImage {
  bytes: Uint8Array
  mediaType: Exclude<ImageType, 'image/gif'>
  /** Pixels. */
  width: number
  height: number
}

/**
 * Makes every image anew, upright, from its pixels alone: what a camera wrote beside them, as where it stood, is gone; of one that moves
 * its first picture stays. Holds few images in memory, whoever sends how many.
 */
export interface Images {
  /**
   * Throws `ProviderError`: not retryable for what is no image of `IMAGE_TYPES`, is broken, or has more pixels than this takes. What
   * the source throws passes through as it is; an abort throws the signal's reason.
   */
  encode(source: AsyncIterable<Uint8Array>, shape: ImageShape, signal: AbortSignal): Promise<EncodedImage>
}
