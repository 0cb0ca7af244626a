import { useParams } from 'react-router'
import { SharedDebrief } from '../features/practice/debrief/shared-debrief.tsx'
import { useLanguage } from '../lib/i18n.ts'

export function Component() {
  useLanguage()
  const { token = '' } = useParams()
  return <SharedDebrief key={token} token={token} />
}
