import { useEffect, useRef, useState } from 'react'
import { formatNumber, LANGUAGE_OPTIONS, useLanguage } from '../../lib/i18n.ts'
import { trpc } from '../../lib/trpc.ts'
import { m } from '../../paraglide/messages.js'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Loading, Skeleton } from '../../ui/skeleton.tsx'
import { BudgetField } from './budget-field.tsx'
import { dayAfter, dayOf } from './days.ts'
import { checkDraft, type DraftField, draftTokens, type InvitationDraft, withChat, withScene } from './invitation-draft.ts'
import { CHAT_TITLE_MAX_LENGTH, LABEL_MAX_LENGTH, LIMITS } from './limits.ts'
import { readWhole } from './numbers.ts'
import { UntilField } from './until-field.tsx'
import { failureWords, limitsWords } from './words.ts'

const ANY = 'any'
const CHAT = 'chat'

/** Whom, how much, until when, and where it leads. */
export function InviteForm({ onMade }: { onMade: (label: string, url: string) => void }) {
  const readingLanguage = useLanguage()
  const [now] = useState(() => Date.now())
  const [fields, setFields] = useState<Omit<InvitationDraft, 'presetTokens'>>(() => ({
    label: '',
    ownTokens: '',
    guests: '1',
    until: dayAfter(now, '2-week'),
    scene: null,
    language: null,
    chatTitle: null,
  }))
  const change = (part: Partial<InvitationDraft>) => setFields((before) => ({ ...before, ...part }))
  const likely = readingLanguage === 'es' ? 'en' : 'es'
  const presets = trpc.quota.presets.useQuery()
  // `undefined`: nothing was picked yet, so the first one is.
  const [picked, setPicked] = useState<string | null>()
  const preset = (picked === undefined ? presets.data?.[0] : presets.data?.find(({ id }) => id === picked)) ?? null
  const draft: InvitationDraft = { ...fields, presetTokens: preset?.tokens ?? null }
  const [wrong, setWrong] = useState<readonly DraftField[]>([])
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (wrong.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [wrong])

  const scenes = trpc.scenarios.list.useQuery({ readingLanguage, language: draft.language ?? likely })
  const utils = trpc.useUtils()
  const create = trpc.invitations.create.useMutation({
    onSuccess: ({ url }, { label }) => {
      void utils.invitations.list.invalidate()
      onMade(label, url)
    },
  })
  const checked = checkDraft(draft, now)
  // Told once after a try, and gone as soon as it is mended.
  const looksWrong = (field: DraftField) => wrong.includes(field) && checked.wrong.some((other) => other === field)
  return (
    <form
      ref={form}
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (create.isPending) return
        setWrong(checked.wrong)
        if (checked.input) create.mutate(checked.input)
      }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)_11rem] gap-x-3 gap-y-6 max-sm:grid-cols-1">
        <Field
          label={m.admin_label()}
          hint={m.admin_label_hint()}
          maxLength={LABEL_MAX_LENGTH}
          autoComplete="off"
          required
          value={draft.label}
          error={looksWrong('label') ? m.admin_label_missing() : undefined}
          onChange={(event) => change({ label: event.target.value })}
        />
        <Field
          label={m.admin_guest_count()}
          hint={inAllWords(draft)}
          inputMode="numeric"
          autoComplete="off"
          required
          value={draft.guests}
          error={looksWrong('guests') ? limitsWords(LIMITS.guests) : undefined}
          onChange={(event) => change({ guests: event.target.value })}
        />
      </div>
      {presets.isPending ? (
        <Loading>
          <Skeleton className="h-20" />
        </Loading>
      ) : (
        <BudgetField
          presets={presets.data ?? []}
          preset={preset}
          onPresetChange={setPicked}
          own={draft.ownTokens}
          onOwnChange={(ownTokens) => change({ ownTokens })}
          error={looksWrong('ownTokens') ? limitsWords(LIMITS.tokens) : undefined}
        />
      )}
      <UntilField
        label={m.admin_how_long()}
        from={now}
        least={dayOf(now)}
        value={draft.until}
        onValueChange={(until) => change({ until })}
        error={looksWrong('until') ? m.admin_date_invalid() : undefined}
      />
      <div className="grid grid-cols-2 gap-3 max-[26rem]:grid-cols-1">
        <Select
          label={m.admin_leads_to()}
          value={draft.chatTitle === null ? (draft.scene ?? ANY) : CHAT}
          options={[
            { value: ANY, label: m.admin_any_scene() },
            { value: CHAT, label: m.admin_chat() },
            ...(scenes.data ?? []).map(({ slug, title }) => ({ value: slug, label: title })),
          ]}
          onValueChange={(aim) =>
            setFields((before) => (aim === CHAT ? withChat(before) : withScene(before, aim === ANY ? null : aim, likely)))
          }
        />
        {draft.chatTitle === null ? (
          <Select
            label={m.admin_language()}
            value={draft.language ?? ANY}
            options={draft.scene === null ? [{ value: ANY, label: m.admin_any_language() }, ...LANGUAGE_OPTIONS] : LANGUAGE_OPTIONS}
            onValueChange={(language) => change({ language: language === ANY ? null : language })}
          />
        ) : (
          <Field
            label={m.admin_chat_title()}
            maxLength={CHAT_TITLE_MAX_LENGTH}
            autoComplete="off"
            required
            value={draft.chatTitle}
            error={looksWrong('chatTitle') ? m.admin_chat_title_missing() : undefined}
            onChange={(event) => change({ chatTitle: event.target.value })}
          />
        )}
      </div>
      {scenes.error && <Notice>{m.admin_scenes_failed()}</Notice>}
      {create.error && (
        <Notice tone="danger" role="alert">
          {failureWords(create.error)}
        </Notice>
      )}
      <Button type="submit" look="solid" size="big" busy={create.isPending} disabled={presets.isPending}>
        {m.admin_make_link()}
      </Button>
    </form>
  )
}

/** What it costs when everybody comes and spends it all. */
function inAllWords(draft: InvitationDraft): string | undefined {
  const tokens = draftTokens(draft)
  const guests = readWhole(draft.guests, LIMITS.guests)
  if (tokens === null || guests === null || guests === 1) return undefined
  return m.admin_in_all({ tokens: formatNumber(tokens * guests) })
}
