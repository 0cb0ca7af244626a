import { createBrowserRouter, Navigate } from 'react-router'
import { Crash } from './routes/crash.tsx'

/** One lazy file a route, and no loaders: a page draws at once and fetches what it needs itself. */
export const router = createBrowserRouter([
  {
    ErrorBoundary: Crash,
    HydrateFallback: () => null,
    children: [
      { index: true, element: <Navigate to="/home" replace /> },
      { path: 'home', lazy: () => import('./routes/home.tsx') },
      { path: 'invite/:token', lazy: () => import('./routes/invite.tsx') },
      { path: 'setup/:token', lazy: () => import('./routes/setup.tsx') },
      { path: 'practice/:conversationId', lazy: () => import('./routes/practice.tsx') },
      { path: '*', lazy: () => import('./routes/not-found.tsx') },
    ],
  },
])
