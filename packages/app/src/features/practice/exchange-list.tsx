import type { ReplyId } from '@parley/contracts/ids'
import { memo, useMemo, useRef, useState } from 'react'
import type { CoachHand } from './coach-hand.ts'
import { createBlocks } from './exchange-blocks.ts'
import { ExchangeLines, type ExchangeLinesProps } from './exchange-lines.tsx'
import type { Exchange } from './exchanges.ts'
import type { Editable } from './my-line.tsx'
import { useDrawn } from './use-drawn.ts'

/** What is so of single exchanges of a talk. */
export interface Standing {
  newest: Exchange | undefined
  /** The newest of mine can be said anew. */
  editable: Editable
  /** Asks once more for what failed after the newest. */
  onRetry: ((replyId: ReplyId) => void) | undefined
  /** Its partner's line is the newest. */
  newestLine: Exchange | undefined
  /** The coach's place is beside it. */
  coached: Exchange | null
  hand: CoachHand | null
  /** The newest that calls for help. */
  needsCare: Exchange | undefined
}

type SharedProps = Omit<ExchangeLinesProps, keyof Exchange | 'hand' | 'isNewestLine' | 'editable' | 'help' | 'onRetry'>

export interface ExchangeListProps extends SharedProps {
  exchanges: readonly Exchange[]
  standing: Standing
}

/** So many blocks at the end are there at once and laid out whole; exchange-list.css has the same number. */
const NEWEST = 2

/** All exchanges, in blocks: what happens in one, words that stream, say, costs nothing in the others. */
export function ExchangeList({ exchanges, standing, ...shared }: ExchangeListProps) {
  const [toBlocks] = useState(createBlocks)
  const blocks = useMemo(() => toBlocks(exchanges), [toBlocks, exchanges])
  const { newest, newestLine, coached, needsCare } = standing
  const marked = [newest, newestLine, coached, needsCare]
  return blocks.map((block, index) => (
    <ExchangeBlock
      key={block[0]?.clientMessageId}
      {...shared}
      block={block}
      standing={marked.some((exchange) => exchange && block.includes(exchange)) ? standing : NOTHING_HERE}
      isDrawnAtOnce={index >= blocks.length - NEWEST}
    />
  ))
}

const NOTHING_HERE: Standing = {
  newest: undefined,
  editable: 'never',
  onRetry: undefined,
  newestLine: undefined,
  coached: null,
  hand: null,
  needsCare: undefined,
}

interface ExchangeBlockProps extends SharedProps {
  block: readonly Exchange[]
  standing: Standing
  isDrawnAtOnce: boolean
}

const ExchangeBlock = memo(function ExchangeBlock({ block, standing, isDrawnAtOnce, ...shared }: ExchangeBlockProps) {
  const place = useRef<HTMLDivElement>(null)
  const isDrawn = useDrawn(place, isDrawnAtOnce)
  const { newest, newestLine, coached, needsCare } = standing
  return (
    <div ref={place} className="exchange-block">
      {isDrawn &&
        block.map((exchange) => (
          <ExchangeLines
            key={exchange.clientMessageId}
            {...shared}
            {...exchange}
            hand={exchange === coached ? standing.hand : null}
            isNewestLine={exchange === newestLine}
            editable={exchange === newest && exchange.turn ? standing.editable : 'never'}
            help={exchange === needsCare ? (exchange === newest ? 'now' : 'before') : null}
            onRetry={exchange === newest ? standing.onRetry : undefined}
          />
        ))}
    </div>
  )
})
