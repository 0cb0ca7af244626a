import type { PersonView } from '@parley/contracts/people'
import { errorText } from '../../lib/error-words.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { PictureField } from '../../ui/picture-field.tsx'
import { SavedBeside } from '../../ui/saved.tsx'

/** The picture of oneself. It is saved as soon as it is chosen. */
export function MyPicture({ me: { name, avatarId } }: { me: PersonView }) {
  const utils = trpc.useUtils()
  // Busy until the new face is there.
  const change = trpc.attachments.setAvatar.useMutation({
    onSuccess: () => Promise.all([utils.people.profile.invalidate(), utils.auth.me.invalidate()]),
  })
  return (
    <SavedBeside saved={change.isSuccess}>
      <p className="mb-1.5 text-ui font-semibold">{m.people_picture()}</p>
      <PictureField
        name={name}
        pictureId={avatarId}
        isSaving={change.isPending}
        problem={change.error && errorText(change.error)}
        onSave={(pictureId) => change.mutate({ pictureId })}
      />
    </SavedBeside>
  )
}
