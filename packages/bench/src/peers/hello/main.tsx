// The least that an app with our libraries can be: React, Query and Router, one page, one request.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'

function Hello() {
  const { data } = useQuery({ queryKey: ['name'], queryFn: async () => 'world' })
  return <h1>Hello {data}</h1>
}

const router = createBrowserRouter([{ path: '*', Component: Hello }])
const place = document.getElementById('root')
if (!place) throw new Error('index.html has no #root')

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
