import type { ChatSnapshot, MessageView } from '@parley/contracts/chat'
import type { Language } from '@parley/contracts/language'
import { DRAFT_MESSAGES, type learningDraft, type SceneDraft } from '@parley/contracts/learning'
import { withNames } from '@parley/contracts/with-names'
import type { z } from 'zod'
import { loadChat } from '../chat/load-chat.ts'
import type { Actor, Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { needsCare } from '../practice/care.ts'
import { draftedPartner } from '../scenarios/drafted-scene.ts'
import { listScenes } from '../scenarios/list-scenes.ts'
import { type AskDeps, askModel } from './ask-model.ts'
import { DRAFT_OUTPUT, draftPrompt, readDraft, SOMEBODY } from './draft-prompt.ts'
import { withoutNames } from './without-names.ts'

/** Code units of one message that are read: what it is about is said by then. */
const LINE_MAX = 400

/**
 * Drafts a scene to practise from what was last said in a chat. Nobody is named to the model, nothing is stored, and nothing begins.
 * @throws `conflict`: too little was said; `needs-care`; `budget-spent`; `provider-failed`: no draft came; `not-found`.
 */
export async function draftScene(
  deps: AskDeps & Pick<Deps, 'llms'>,
  actor: Actor,
  { conversationId }: z.infer<typeof learningDraft>,
): Promise<SceneDraft> {
  const chat = await loadChat(deps, actor, conversationId)
  const said = chat.messages.filter(({ body, notice }) => body !== '' && !notice).slice(-DRAFT_MESSAGES.most)
  if (said.length < DRAFT_MESSAGES.fewest || !said.some((message) => !isMine(message, actor)))
    throw new AppError('conflict', 'too little was said')
  const names = namesIn(chat, said)
  const lines = said.map((message) => ({
    isMine: isMine(message, actor),
    text: withoutNames(wordsOf(message), names, SOMEBODY).slice(0, LINE_MAX).toWellFormed(),
  }))
  if (lines.some(({ text }) => needsCare(text))) throw new AppError('needs-care')
  const reads = chat.place.readingLanguage ?? actor.readingLanguage
  const language = practisedIn(chat, said, actor, reads)
  const scenes = await listScenes(deps, { reader: 'en', language })
  const answer = await askModel(deps, {
    llm: deps.llms.examiner,
    payer: actor,
    conversationId,
    purpose: 'scene-draft',
    request: draftPrompt({ language, reads, scenes }, lines),
    floor: DRAFT_OUTPUT.floor,
  })
  const draft = readDraft(answer, scenes)
  if (!draft) throw new AppError('provider-failed', 'no draft')
  const nameless = (words: string) => withoutNames(words, names, '…')
  const { scene, goals, situation, title, partnerRole, opening } = draft
  return {
    scene,
    language,
    situation: nameless(situation),
    title: nameless(title),
    partnerRole: nameless(partnerRole),
    opening: nameless(opening),
    goals: goals.map(nameless),
    ...draftedPartner({ reader: actor.readingLanguage, language }),
  }
}

function isMine({ sender }: MessageView, { userId }: Actor): boolean {
  return sender?.id === userId
}

function wordsOf({ body, mentions }: MessageView): string {
  const names = mentions.map(({ name }) => name)
  return withNames(body, names)
}

/** Everybody who speaks, is spoken to or spoken of, the actor too. */
function namesIn({ peer }: ChatSnapshot, said: readonly MessageView[]): string[] {
  return [peer, ...said.flatMap(({ sender, mentions }) => [sender, ...mentions])].flatMap((person) => person?.name ?? [])
}

/** What the others write in last that the actor does not read anyway; else what they read; else what there is. */
function practisedIn({ peerLanguage }: ChatSnapshot, said: readonly MessageView[], actor: Actor, reads: Language): Language {
  const others = said.filter((message) => !isMine(message, actor))
  const foreign = others.findLast(({ language }) => language !== reads)?.language
  return foreign ?? peerLanguage ?? others.at(-1)?.language ?? reads
}
