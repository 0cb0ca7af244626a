import { z } from 'zod'
import { attachmentId } from './ids.ts'

/** `POST /api/uploads` and `POST /api/pictures`: a form whose one field is the file. */
export const UPLOAD_FIELD = 'file'
export const UPLOAD_MAX_BYTES = 25 * 1024 * 1024
/** UTF-16 code units of a file's name. */
export const FILE_NAME_MAX_LENGTH = 120
/** Pixels of the longer side of an image in a message, and of both sides of a picture of a person or a group. */
export const IMAGE_MAX_SIDE = 2_560
export const PICTURE_SIDE = 512
/** What one person may have uploaded that is in no message yet. */
export const UNSENT_MAX_FILES = 200
/** What one person may upload in `UPLOAD_WINDOW_MS`, with all that is in no message yet. */
export const UPLOAD_WINDOW_MAX_BYTES = 500 * 1024 * 1024
export const UPLOAD_WINDOW_MS = 24 * 60 * 60 * 1000
/** How long a file is kept that stands in no message, ms: one may wait for a line. */
export const UNSENT_KEPT_MS = 14 * 24 * 60 * 60 * 1000
/** How long a picture of nobody is kept, ms. */
export const UNUSED_PICTURE_KEPT_MS = 24 * 60 * 60 * 1000

/** One that I have uploaded as a picture; `null`: none. */
export const attachmentsSetAvatar = z.object({ pictureId: attachmentId.nullable() })
