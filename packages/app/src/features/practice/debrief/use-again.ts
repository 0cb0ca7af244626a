import type { TalkView } from '@parley/contracts/practice'
import { useNavigate } from 'react-router'
import { trpc } from '../../../lib/trpc.ts'

/** A new talk in the same scene, with everything chosen as before. */
export function useAgain({ scene, language, coachLanguage, coachMode, level, situation }: TalkView) {
  const navigate = useNavigate()
  const utils = trpc.useUtils()
  const start = trpc.practice.start.useMutation({
    onSuccess: ({ conversationId }) => {
      void utils.practice.list.invalidate()
      void navigate(`/practice/${conversationId}`)
    },
  })
  const again = () =>
    start.mutate({ scene: scene.slug, language, coachLanguage, coachMode, level, ...(situation !== null && { situation }) })
  return { again, isPending: start.isPending, error: start.error }
}
