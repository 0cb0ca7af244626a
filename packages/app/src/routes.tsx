import { type ComponentType, lazy, Suspense } from 'react'
import { BrowserRouter, Navigate, Route, Routes } from 'react-router'
import { wordsReady } from './lib/words.ts'
import { AdminPlaces } from './routes/admin-places.tsx'
import { ChatPlaces } from './routes/chat-places.tsx'
import { CrashBoundary } from './routes/crash.tsx'

/** One lazy file a route, and no loaders: a page draws at once and fetches what it needs itself. */
const PAGES = {
  home: page(() => import('./routes/home.tsx')),
  login: page(() => import('./routes/login.tsx')),
  signup: page(() => import('./routes/signup.tsx')),
  forgot: page(() => import('./routes/forgot.tsx')),
  'reset/:token': page(() => import('./routes/reset.tsx')),
  'confirm/:token': page(() => import('./routes/confirm.tsx')),
  settings: page(() => import('./routes/settings.tsx')),
  'invite/:token': page(() => import('./routes/invite.tsx')),
  'setup/:token': page(() => import('./routes/setup.tsx')),
  'chats/:conversationId?': page(() => import('./routes/chats.tsx')),
  'meet/:token': page(() => import('./routes/meet.tsx')),
  'join/:token': page(() => import('./routes/join.tsx')),
  cards: page(() => import('./routes/cards.tsx')),
  'practice/:conversationId': page(() => import('./routes/practice.tsx')),
  'practice/:conversationId/debrief': page(() => import('./routes/debrief.tsx')),
  'share/:token': page(() => import('./routes/share.tsx')),
  'admin/invitations': page(() => import('./routes/admin-invitations.tsx')),
  'admin/presets': page(() => import('./routes/admin-presets.tsx')),
  'admin/reports': page(() => import('./routes/admin-reports.tsx')),
  '*': page(() => import('./routes/not-found.tsx')),
}

/** The page of a file. The one before stays until it and its words are there. */
function page(load: () => Promise<{ Component: ComponentType }>): ComponentType {
  return lazy(async () => {
    const { Component } = await load()
    await wordsReady()
    return { default: Component }
  })
}

export function Pages() {
  return (
    <CrashBoundary>
      <BrowserRouter>
        <Suspense>
          <Routes>
            <Route
              element={
                <ChatPlaces>
                  <AdminPlaces />
                </ChatPlaces>
              }
            >
              <Route index element={<Navigate to="/home" replace />} />
              <Route path="admin" element={<Navigate to="/admin/invitations" replace />} />
              {Object.entries(PAGES).map(([path, Page]) => (
                <Route key={path} path={path} element={<Page />} />
              ))}
            </Route>
          </Routes>
        </Suspense>
      </BrowserRouter>
    </CrashBoundary>
  )
}
