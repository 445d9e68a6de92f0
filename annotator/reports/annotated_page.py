"""The annotated documents as one page that needs nothing else and asks for nothing.

Complete without its script, which only shows beside the words what stands below: each claim has its
entry, each source its row. Style and script are the program's own files, allowed by their hashes;
nothing else runs, loads or leads out of the page. Every text of the project is escaped.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import sha256
from html import escape

from annotator.grouping import grouped
from annotator.model import Claim, Document, Evidence, Mark, RegionKind, SourceId, TagId
from annotator.reader import Reader
from annotator.reader.chains import UNKNOWN_READER, build_chain
from annotator.reports.contents import Contents, read_contents
from annotator.reports.facts import Facts
from annotator.reports.language import Language
from annotator.reports.rich import (
    LONGEST_NAME,
    LONGEST_WORDS,
    Look,
    Piece,
    Rich,
    fitting,
    joined,
    name,
    plain,
)
from annotator.reports.stretches import Block, Flag, Over, Stretch, Words, blocks, stretches
from annotator.reports.summary import source_summary
from annotator.reports.telling import claim_words
from annotator.reports.terms import (
    COVERAGE_HEADS,
    KINDS,
    ON_CHAINS,
    ON_FACTS,
    ON_GRADES,
    PRESENTED,
    REGISTER_HEADS,
)
from annotator.resources import resource_path
from annotator.text.collation import sort_key
from annotator.text.coverage import SentenceState

_POLICY = (
    "default-src 'none'; style-src 'sha256-{0}'; script-src 'sha256-{1}'; base-uri 'none'; "
    "form-action 'none'"
)
_DEEPEST_LINE = 3
_COLUMNS = re.compile(r"\t|\S {2,}\S")
"""White space that sets words one under the other."""


def annotated_page(reader: Reader, language: Language) -> Iterator[str]:
    """Yield the page in parts."""
    with reader.at_one_moment():
        yield from _Page(reader, read_contents(reader), language).parts()


class _Page:
    def __init__(self, reader: Reader, contents: Contents, language: Language) -> None:
        self._reader = reader
        self._contents = contents
        self._facts = Facts(contents, language)
        self._language = language
        self._keys = list(contents.claims)
        self._chips: dict[object, str] = {}

    def parts(self) -> Iterator[str]:
        """Yield all parts in order."""
        yield self._head()
        yield self._tools()
        yield '<div class="wrap two"><main id=docs tabindex=-1>'
        for document in self._contents.documents.values():
            yield from self._document(document)
        hint = self._language.say(
            "Point at underlined words, or press {0} and {1}, to see who says so. A click keeps "
            "the card, {2} lets it go.",
            *(((Piece(key, Look.STRONG),)) for key in ("j", "k", "Esc")),
        )
        yield "</main><aside id=card hidden data-empty aria-live=polite><p class=hint>"
        yield f"{_html(hint)}</p></aside></div><div class=wrap>"
        yield from self._entries()
        yield from self._register()
        yield from self._coverage()
        yield self._foot()

    # Head and foot

    def _head(self) -> str:
        style, script = _resource("annotated.css"), _resource("annotated.js")
        policy = _POLICY.replace("{0}", _hash(style)).replace("{1}", _hash(script))
        details, contents, label = self._contents.details, self._contents, self._label
        title = _text(details.title, LONGEST_NAME)
        dealt = contents.sentences.total() - contents.sentences[SentenceState.UNTOUCHED]
        number = self._language.number
        figures = "".join(
            f'<li class="{css}"><b>{figure}</b>{label(word)}</li>'
            for css, figure, word in (
                *(
                    (str(kind or "none"), number(contents.kinds[kind]), word)
                    for kind, word in PRESENTED.items()
                    if kind or contents.kinds[kind]
                ),
                ("", number(contents.figures.attributed), "linked to a source"),
                ("", number(contents.figures.cited), "sources cited"),
                (
                    "",
                    f"{number(dealt)}/{number(contents.sentences.total())}",
                    "sentences dealt with",
                ),
            )
        )
        return (
            f'<!DOCTYPE html>\n<html lang="{self._language.code}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
            f'<a class=skip href="#docs">{label("To the text")}</a>'
            f'<header><div class=wrap><h1 dir="auto">{title}</h1>'
            f'<p dir="auto">{_text(details.description)}</p><ul class=facts>{figures}</ul>'
            f"<h2>{label('Source summary statement')}</h2>"
            f"<p>{_html(source_summary(contents, self._language))}</p>{self._judgements()}"
            "</div></header>\n"
        )

    def _judgements(self) -> str:
        items = self._contents.judgements
        told = "".join(
            f"<p>{' '.join(map(_html, self._facts.judgement(item)))}</p>" for item in items
        )
        return f"<h2>{self._label('Judgements')}</h2>{told}" if told else ""

    def _foot(self) -> str:
        label = self._label
        lines = "".join(f"<p>{label(line)}</p>" for line in (ON_CHAINS, ON_GRADES))
        analysts = joined(map(name, self._contents.analysts.values()))
        who = f"<p>{_html(self._language.say('Analysts: {0}.', analysts))}</p>" if analysts else ""
        return (
            f"</div><footer class=wrap>{lines}{who}<p>{_html(self._facts.state())}</p></footer>"
            f"<script>{_resource('annotated.js')}</script>\n</body>\n</html>\n"
        )

    def _tools(self) -> str:
        label, contents, language = self._label, self._contents, self._language
        kinds = "".join(
            f'<label class=pill><input type=checkbox name=kind value="{kind or "none"}" checked>'
            f'<u class="{kind or "none"}">{label(word)}</u> '
            f"{language.number(contents.kinds[kind])}</label>"
            for kind, word in KINDS.items()
            if contents.kinds[kind]
        )
        counts = Counter(
            key for own in contents.claim_sources.values() for key in own.in_role(None)
        )
        sources = sorted(
            (contents.sources[key] for key in counts if key in contents.sources),
            key=lambda source: sort_key(source.name),
        )
        of_sources = "".join(
            f'<option value="{self._places[source.id]}">{_text(source.name, 80)} '
            f"({language.number(counts[source.id])})</option>"
            for source in sources
        )
        used = Counter(tag for c in contents.claims.values() for tag in self._tags_above(c))
        of_tags = "".join(
            f'<option value="{place}">{escape(plain(self._facts.tag_paths[tag]))} '
            f"({language.number(used[tag])})</option>"
            for tag, place in self._tag_places.items()
            if used[tag]
        )
        every, some = label("{0} claims"), label("{0} of {1} claims")
        return (
            f'<nav id=tools aria-label="{label("Filter")}" hidden><form id=filter class=wrap>'
            f"<fieldset><legend>{label('Kinds')}</legend>{kinds}</fieldset>"
            f'<select name=source aria-label="{label("Source in the chain")}">'
            f"<option value=''>{label('any source')}</option>{of_sources}</select>"
            f"<select name=tag aria-label=\"{label('Tag')}\"><option value=''>{label('any tag')}"
            f"</option>{of_tags}</select>"
            f'<input type=search name=words placeholder="{label("words")}" '
            f'aria-label="{label("Words in the claims")}">'
            f"<button type=reset>{label('All')}</button>"
            f"<button type=button id=theme>{label('Light or dark')}</button>"
            f'<output id=shown data-all="{every}" data-some="{some}"></output>'
            "</form></nav>\n"
        )

    # The texts

    def _document(self, document: Document) -> Iterator[str]:
        contents, letter = self._contents, self._contents.letters[document.id]
        text = self._reader.text(document)
        found = list(blocks(text, self._reader.regions(document.id)))
        claims = contents.claims_of(document.id)
        first = self._keys.index(claims[0].id) if claims else 0
        numbered = list(enumerate(claims, first))
        passages = self._reader.passages(document.id)
        anchors = grouped((item.spans[0].start, self._passage_ids[item.id]) for item in passages)
        words = [
            Words(flag, span.start, span.end, number)
            for number, claim in numbered
            for layer in contents.layers.get(claim.id, ())
            for flag, spans in ((Flag.CUE, layer.cue), (Flag.MENTION, layer.mention))
            for span in spans
        ]
        beside: tuple[tuple[Flag, list[Mark] | list[Evidence]], ...] = (
            (Flag.MARK, self._reader.marks(document.id)),
            (Flag.PASSAGE, passages),
        )
        words += [
            Words(flag, span.start, span.end)
            for flag, items in beside
            for item in items
            for span in item.spans
        ]
        over = [Over(s.start, s.end, n) for n, claim in numbered for s in claim.spans]
        heading = f"{self._label('Document')} {letter}".strip()
        yield (
            f'<article class=doc id="doc-{letter}" lang="{_text(document.language, 40)}">'
            f'<header lang="{self._language.code}"><h2>{heading}</h2>'
            f"<p><bdi>{_text(document.title, LONGEST_NAME)}</bdi></p>"
            f"<p>{_html(self._facts.document_line(document))}</p></header>"
        )
        for block, inside in stretches(found, over, words):
            html = "".join(self._stretch(text, one, anchors) for one in inside)
            has_columns = _COLUMNS.search(text, block.start, block.end) is not None
            yield self._block(block, html, " pre" if has_columns else "")
        yield "</article>\n"

    def _block(self, block: Block, inside: str, css: str) -> str:
        region = block.region
        kind = region.kind if region else RegionKind.PARAGRAPH
        voice = ""
        if region and kind is RegionKind.COMMENT and block.start == region.start:
            speaker = self._facts.teller.source(region.voice or UNKNOWN_READER.id)
            voice = f'<span class=voice lang="{self._language.code}">{_html(speaker)}</span>'
        return f'<div class="r {kind}{css}" dir=auto>{voice}{inside}</div>\n'

    def _stretch(self, text: str, one: Stretch, anchors: dict[int, list[str]]) -> str:
        marks = "".join(f'<span id="{key}"></span>' for key in anchors.get(one.start, ()))
        numbers = "".join(map(self._number_in_text, one.begins))
        html = escape(text[one.start : one.end], quote=False)
        if one.flags:
            told = " ".join(map(self._number, one.told_of))
            of = f' data-w="{told}"' if told else ""
            html = f'<span class="{" ".join(one.flags)}"{of}>{html}</span>'
        for level, number in reversed(one.claims):
            html = (
                f'<span class="k {self._kind(number)} d{min(level, _DEEPEST_LINE)}" '
                f'data-k="{self._number(number)}">{html}</span>'
            )
        return marks + numbers + html

    def _number_in_text(self, number: int) -> str:
        own = self._number(number)
        fell = " fell" if self._keys[number] in self._contents.fallen else ""
        return (
            f'<sup class="n {self._kind(number)}{fell}" data-k="{own}">'
            f'<a href="#claim-{own}" id="at-{own}">{own}</a></sup>'
        )

    def _number(self, place: int) -> str:
        return self._contents.numbers[self._keys[place]]

    def _kind(self, place: int) -> str:
        return self._contents.claims[self._keys[place]].kind or "none"

    # The claims

    def _entries(self) -> Iterator[str]:
        label = self._label
        yield f"<section id=claims><h2>{label('Claims')}</h2><p>{label(ON_FACTS)}</p>\n"
        for claim in self._contents.claims.values():
            yield self._entry(claim)
        yield "</section>\n"

    def _entry(self, claim: Claim) -> str:
        facts, label = self._facts, self._label
        number, kind = self._contents.numbers[claim.id], claim.kind or "none"
        heads = [f"<b>{escape(facts.kind(claim))}</b>"]
        if claim.credibility:
            heads.append(f"{label('credibility')} {_html(facts.credibility(claim))}")
        heads += [label("borderline")] if claim.borderline else []
        heads += map(_html, facts.tags(claim))
        sources = " ".join(
            str(self._places[key])
            for key in self._contents.claim_sources[claim.id].in_role(None)
            if key in self._places
        )
        tags = " ".join(map(str, sorted(self._tag_places[tag] for tag in self._tags_above(claim))))
        rows = "".join(f"<dt>{label(term)}<dd>{row}" for term, row in self._rows(claim) if row)
        return (
            f'<article class={kind} id="claim-{number}" data-kind={kind} data-s="{sources}" '
            f'data-t="{tags}"><h3><a href="#at-{number}">{number}</a></h3>'
            f"<p class=k0>{' · '.join(heads)}</p>"
            f"<blockquote dir=auto>{_text(claim_words(claim))}</blockquote>"
            f"<dl>{rows}</dl></article>\n"
        )

    def _rows(self, claim: Claim) -> Iterator[tuple[str, str]]:
        facts = self._facts
        yield "Statement", _own(claim.statement)
        told = facts.teller.chain(claim)
        yield "Chain", self._chain(claim) + (f"<p>{_html(told)}</p>" if told else "")
        yield (
            "Source fell",
            _list(map(_html, facts.fallen(self._contents.fallen.get(claim.id, ())))),
        )
        yield (
            "Relations",
            _list(
                f"{_html(tie)}{_dim(relation.rationale)}" for tie, relation in facts.ties(claim.id)
            ),
        )
        yield "Held against", _list(map(self._evidence, self._contents.evidence.get(claim.id, ())))
        yield "Note", _own(claim.note)

    def _evidence(self, item: Evidence) -> str:
        quoted = _text(claim_words(item))
        place = self._passage_ids[item.id]
        link = f'<a href="#{place}">' if item.document in self._contents.documents else "<a>"
        return (
            f'<b class="{item.verdict or ""}">{_html(self._facts.verdict(item))}</b>: '
            f"{link}<q dir=auto>{quoted}</q></a>{_dim(item.note)}"
        )

    @cached_property
    def _passage_ids(self) -> dict[str, str]:
        every = (item.id for own in self._contents.evidence.values() for item in own)
        return {key: f"passage-{number}" for number, key in enumerate(every, 1)}

    def _chain(self, claim: Claim) -> str:
        carriers = self._contents.voices[claim.document].carriers(claim.spans[0].start)
        layers = self._contents.layers.get(claim.id, [])
        key = (carriers, *((layer.source, layer.via) for layer in layers))
        if len(layers) < 2 and key in self._chips:
            return self._chips[key]
        chain = build_chain(carriers, layers, self._contents.sources)
        nodes = []
        for node in chain.nodes:
            source = node.source
            title, grade = _text(source.name, LONGEST_NAME), source.reliability
            inner = f"<bdi>{title}</bdi>{f' <small>{grade}</small>' if grade else ''}"
            if source.id in self._places:
                inner = f'<a href="#{self._row_id(source.id)}">{inner}</a>'
            else:
                inner = self._label("unknown reader")
            is_origin = any(node is origin for origin in chain.origins)
            nodes.append(f"<li{' class=origin' if is_origin else ''}>{inner}")
        html = f"<ol class=chain>{''.join(nodes)}</ol>" if nodes else ""
        if len(layers) < 2:
            self._chips[key] = html
        return html

    # The register

    @cached_property
    def _places(self) -> dict[SourceId, int]:
        """The rows of all sources: the cited ones by their numbers, then the others by name."""
        cited = self._contents.citations
        others = (s for s in self._contents.sources.values() if s.id not in cited)
        order = sorted(others, key=lambda source: sort_key(source.name))
        return {key: n for n, key in enumerate((*cited, *(s.id for s in order)), 1)}

    def _row_id(self, source_id: SourceId) -> str:
        is_cited = source_id in self._contents.citations
        return f"{'source' if is_cited else 'other'}-{self._places[source_id]}"

    @cached_property
    def _tag_places(self) -> dict[TagId, int]:
        paths = {tag: sort_key(plain(path)) for tag, path in self._facts.tag_paths.items()}
        return {tag: n for n, tag in enumerate(sorted(paths, key=lambda t: paths[t]), 1)}

    def _tags_above(self, claim: Claim) -> set[TagId]:
        """Return the tags of a claim and those above them."""
        lines = self._contents.tag_lines
        return {above for tag in claim.tags for above in lines.get(tag, ())}

    def _label(self, text: str) -> str:
        return escape(self._language.text(text))

    def _register(self) -> Iterator[str]:
        label = self._label
        heads = "".join(f"<th scope=col>{label(head)}" for head in REGISTER_HEADS)
        yield f"<section id=sources><h2>{label('Sources')}</h2><div class=scroll><table><thead><tr>"
        yield f"{heads}</thead><tbody>\n"
        contents, facts, number = self._contents, self._facts, self._language.number
        origins = Counter(key for own in contents.claim_sources.values() for key in own.origins)
        for key in self._places:
            source = contents.sources[key]
            claims = contents.claims_through.get(key, [])
            links = " ".join(_html(facts.number(claim)) for claim in claims)
            notes = "".join(
                f"<br><small>{_html(note)}</small>" for note in facts.source_notes(source)
            )
            grade = f"{source.reliability} " if source.reliability else ""
            yield (
                f'<tr id="{self._row_id(key)}"><td>{contents.citations.get(key, "")}'
                f"<td><b>{_own(source.name)}</b><br><small>{_html(facts.source_line(source))}"
                f"</small>{notes}<td>{grade}<small>{escape(facts.reliability(source))}</small>"
                f"<td class=num>{number(contents.nearest[key])}<td class=num>{number(origins[key])}"
                f"<td class=num>{number(len(claims))}<td>{links}\n"
            )
        yield "</tbody></table></div></section>\n"

    def _coverage(self) -> Iterator[str]:
        label, number = self._label, self._language.number
        heads = "".join(f"<th scope=col>{label(head)}" for head in COVERAGE_HEADS)
        yield f"<section id=coverage><h2>{label('Coverage')}</h2><div class=scroll><table><thead>"
        yield f"<tr>{heads}</thead><tbody>\n"
        for key, document in self._contents.documents.items():
            found = self._contents.coverages[key]
            counts = (found.claimed, found.marked, found.untouched, found.total)
            cells = "".join(f"<td class=num>{number(count)}" for count in counts)
            yield (
                f"<tr><td>{self._contents.letters[key]}<td>{_own(document.title)}<br><small>"
                f"{_html(self._facts.proof(document))}</small>{cells}<td>{_bar(*counts)}\n"
            )
        yield "</tbody></table></div></section>\n"


def _html(rich: Rich) -> str:
    return "".join(map(_piece, rich))


def _piece(piece: Piece) -> str:
    text = escape(piece.text)
    match piece.look:
        case Look.OURS:
            return text
        case Look.WORDS:
            return f"<bdi>{text}</bdi>"
        case Look.STRONG:
            return f"<b>{text}</b>"
        case Look.FACT | Look.REPORT | Look.OPINION | Look.NONE:
            return f'<b class="{piece.look.value}">{text}</b>'
        case Look.LINK:
            return f'<a href="#{piece.target}">{text}</a>'
        case Look.RAISED:
            return f'<sup><a href="#{piece.target}">{text}</a></sup>'


def _text(text: str, longest: int = LONGEST_WORDS) -> str:
    return escape(fitting(text, longest))


def _own(text: str) -> str:
    """Return words of a project that keep their own direction."""
    return f"<bdi>{_text(text)}</bdi>" if text else ""


def _dim(text: str) -> str:
    return f" <small>{_own(text)}</small>" if text else ""


def _list(items: Iterable[str]) -> str:
    inner = "".join(f"<li>{item}" for item in items)
    return f"<ul>{inner}</ul>" if inner else ""


def _bar(claimed: int, marked: int, _untouched: int, total: int) -> str:
    """Return how much of a document was dealt with as a bar, of which the numbers stand beside."""
    if not total:
        return ""
    one, other = (f"{100 * count / total:.1f}%" for count in (claimed, marked))
    return (
        "<svg class=bar aria-hidden=true>"
        f'<rect class=claimed width="{one}" height=8 /><rect class=marked x="{one}" '
        f'width="{other}" height=8 /></svg>'
    )


def _resource(name: str) -> str:
    return resource_path(f"reports/{name}").read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()
