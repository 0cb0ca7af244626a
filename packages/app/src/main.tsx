import './main.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startTheme } from './features/auth/theme.ts'
import { Announcer } from './lib/announcer.tsx'
import { startLanguage } from './lib/i18n.ts'
import { createQueryClient } from './lib/query-client.ts'
import { Pages } from './routes.tsx'
import { ToastPlace } from './ui/toast.tsx'

// Before anything is drawn, so that nothing flashes in the other colours.
startTheme()
startLanguage()

const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')
const queryClient = createQueryClient()

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Pages />
      <ToastPlace />
      <Announcer />
    </QueryClientProvider>
  </StrictMode>,
)
