import { createBrowserRouter, Navigate } from 'react-router'
import { AdminPlaces } from './routes/admin-places.tsx'
import { Crash } from './routes/crash.tsx'

/** One lazy file a route, and no loaders: a page draws at once and fetches what it needs itself. */
export const router = createBrowserRouter([
  {
    Component: AdminPlaces,
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/home" replace /> },
      { path: 'home', lazy: () => import('./routes/home.tsx') },
      { path: 'login', lazy: () => import('./routes/login.tsx') },
      { path: 'signup', lazy: () => import('./routes/signup.tsx') },
      { path: 'forgot', lazy: () => import('./routes/forgot.tsx') },
      { path: 'reset/:token', lazy: () => import('./routes/reset.tsx') },
      { path: 'confirm/:token', lazy: () => import('./routes/confirm.tsx') },
      { path: 'settings', lazy: () => import('./routes/settings.tsx') },
      { path: 'invite/:token', lazy: () => import('./routes/invite.tsx') },
      { path: 'setup/:token', lazy: () => import('./routes/setup.tsx') },
      { path: 'practice/:conversationId', lazy: () => import('./routes/practice.tsx') },
      { path: 'admin', element: <Navigate to="/admin/invitations" replace /> },
      { path: 'admin/invitations', lazy: () => import('./routes/admin-invitations.tsx') },
      { path: 'admin/presets', lazy: () => import('./routes/admin-presets.tsx') },
      { path: '*', lazy: () => import('./routes/not-found.tsx') },
    ],
  },
])
