import type { PersonView } from '@parley/contracts/people'
import { useRef } from 'react'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { PicturePicker, useSentPicture } from '../../ui/picture-picker.tsx'
import { SavedBeside } from '../../ui/saved.tsx'

/** The picture of oneself. It is saved as soon as it is chosen. */
export function MyPicture({ me: { name, avatarId } }: { me: PersonView }) {
  const utils = trpc.useUtils()
  const chooser = useRef<HTMLButtonElement>(null)
  // Busy until the new face is there.
  const change = trpc.attachments.setAvatar.useMutation({
    onSuccess: () => Promise.all([utils.people.profile.invalidate(), utils.auth.me.invalidate()]),
  })
  const picture = useSentPicture((pictureId) => change.mutate({ pictureId }))
  const isBusy = picture.isSending || change.isPending

  return (
    <SavedBeside saved={change.isSuccess}>
      <p className="mb-1.5 text-ui font-semibold">{m.people_picture()}</p>
      <div className="flex flex-wrap items-center gap-3">
        <Face size="large" name={name} pictureId={avatarId} />
        <PicturePicker
          buttonRef={chooser}
          label={m.people_picture_choose()}
          busy={isBusy}
          onChoose={(file) => {
            change.reset()
            void picture.send(file)
          }}
        />
        {avatarId && (
          <Button
            size="small"
            look="bare"
            busy={isBusy}
            onClick={() => {
              picture.forget()
              change.mutate({ pictureId: null })
              // This button goes with the picture.
              chooser.current?.focus()
            }}
          >
            {m.people_picture_remove()}
          </Button>
        )}
      </div>
      {(picture.problem ?? change.error) && (
        <p role="alert" className="mt-1.5 text-caption text-danger">
          {picture.problem ?? errorText(change.error)}
        </p>
      )}
    </SavedBeside>
  )
}
