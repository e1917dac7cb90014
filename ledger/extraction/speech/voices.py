"""Everybody who speaks in a story, sentence by sentence, under their fullest names."""

from dataclasses import dataclass, field, replace
from itertools import takewhile

from ledger.extraction.reading import Sentence, Story
from ledger.extraction.speech.attribution import Attribution, opens_relative
from ledger.extraction.speech.belonging import at_their_own, is_one_of_theirs
from ledger.extraction.speech.describing import content, is_epithet, is_outsider
from ledger.extraction.speech.doing import own_account
from ledger.extraction.speech.holders import named_behind, note_plain
from ledger.extraction.speech.issuing import (
    as_said_by,
    heading_body,
    is_labelled,
    is_own_text,
    is_told_by_one,
    issuer_of,
    own_body,
    speaks_as_issuer,
)
from ledger.extraction.speech.names import Names, names_of
from ledger.extraction.speech.naming import is_owned, owner_meant, resolve
from ledger.extraction.speech.notes import read_source_note
from ledger.extraction.speech.opening import (
    named_subject,
    opening_owner,
    opening_subject,
    past_setting,
    told_subject,
)
from ledger.extraction.speech.organisations import canonical, is_known_body
from ledger.extraction.speech.quoting import Quotation, quotations_of
from ledger.extraction.speech.reported import attributions_of
from ledger.extraction.speech.sameness import are_same, is_fuller
from ledger.extraction.speech.spans import is_manner
from ledger.extraction.speech.speaker import Speaker, is_office, is_trade
from ledger.extraction.speech.voice import Heard, Voice, is_thing
from ledger.extraction.speech.wording import any_of, words_of
from ledger.extraction.speech.writings import as_its_own, note_writing, of_their_own, own_writing
from ledger.extraction.words import word_set
from ledger.vocabulary.gazetteer import is_place

LONGEST_STORY = 256
"""Sentences; a longer text is read in stretches of this length, so that memory stays flat."""
MARGIN = 20
"""Sentences read on each side of a stretch, so that its first and last know who speaks."""
NEAR = 2
"""Sentences back in which a person may be named whom "he" means, though they have not spoken."""


@dataclass(slots=True)
class Voices:
    """Everybody who speaks in a stretch of a story, sentence by sentence.

    `issuer` is the body the story comes from where that is no medium; `own` are the sentences in
    which it speaks of itself, `own_text` whether the whole text is its own. `notes` are
    the sentences that say who a text's figures come from, `bare` those without a figure, `unknown`
    what he or she says of whom nobody knows who it is.
    """

    names: Names
    quotations: list[Quotation]
    heard: dict[int, list[Heard]] = field(default_factory=dict)
    sole: Voice | None = None
    issuer: Voice | None = None
    own: frozenset[int] = frozenset()
    own_text: bool = False
    notes: list[tuple[int, Heard]] = field(default_factory=list)
    bare: set[int] = field(default_factory=set)
    unknown: dict[int, list[Attribution]] = field(default_factory=dict)


def read_voices(story: Story, around: int = 0) -> Voices:
    """Read who speaks where in a story, or in the stretch of a long one around a sentence."""
    first = around // LONGEST_STORY * LONGEST_STORY
    sentences = story.sentences[max(0, first - MARGIN) : first + LONGEST_STORY + MARGIN]
    text = story.between(sentences[0].start, sentences[-1].end)
    voices = Voices(names_of(text), quotations_of(story, sentences))
    _note_issuer(voices, story, sentences)
    history: list[Voice] = []
    names = voices.names
    everybody = sorted({n for known in names.people.values() for n in known}, key=text.find)
    for sentence in sentences:
        row = voices.heard.setdefault(sentence.index, [])
        _note_subject(story, sentence, voices, len(history))
        near = [s.text for s in story.sentences[max(0, sentence.index - NEAR) : sentence.index + 1]]
        names.persons = [name for told in near for name in everybody if name in told]
        told = _of_speakers(sentence, names, history) or _of_doers(sentence)
        for said in told:
            voice = _of_itself(sentence, said, voices.names, history) or _meant(
                said, voices, sentence, history
            )
            voice = by_own_work(said, voice, last=said is told[-1])
            if voice is not None and not (said.verb == ":" and _is_series(said, voices.names)):
                voice = replace(voice, sort="document") if said.act == "issues" else voice
                row.append(Heard(said, voice))
                _remember(history, row)
                names.subject = None
        _note_source(sentence, voices, history)
        _note_gaps(sentence, voices, [t for t in told if all(h.said is not t for h in row)])
        _note_topic(sentence, voices.names, history)
        note_writing(sentence, row, voices.names)
    names.subject, names.block = None, 0
    if voices.issuer is None and (body := heading_body(story)) is not None:
        voices.issuer, voices.own_text = body, True
    if voices.issuer is None and is_labelled(story):
        voices.issuer = _headed_by(sentences, history, voices.names)
        voices.own_text = voices.issuer is not None
    voices.heard = named_behind(voices.heard)
    voices.sole = _sole_source(voices)
    return voices


def _remember(history: list[Voice], row: list[Heard]) -> None:
    """Note who speaks; whom a speaker cites stands before them, so that "it said" means the speaker."""
    last, before = row[-1], row[-2] if len(row) > 1 else None
    cites = last.said.act == "relies" and before is not None and not before.voice.medium
    history.insert(len(history) - cites, last.voice)


def _note_source(sentence: Sentence, voices: Voices, history: list[Voice]) -> None:
    """Note whom a sentence gives as the source of the text's figures ("Source: the customs office")."""
    if (note := read_source_note(words_of(sentence))) is not None:
        source = resolve(note.speaker, voices.names, history)
        if source is not None:
            voices.notes.append((sentence.index, Heard(note, source)))


def _note_gaps(sentence: Sentence, voices: Voices, unheard: list[Attribution]) -> None:
    """Note a sentence without a figure, and one in which an unknown he or she speaks."""
    if not sentence.figures and not any(map(str.isdigit, sentence.text)):
        voices.bare.add(sentence.index)
    last = [h.voice.sort for k in sorted(voices.heard) for h in voices.heard[k]][-1:]
    heads = ("he", "she", *(["it"] if last == ["people"] else []))  # it is none of "analysts"
    spoken = (t for t in unheard if t.act in COUNTED)
    voices.unknown[sentence.index] = [t for t in spoken if t.speaker.head in heads]


def _note_subject(story: Story, sentence: Sentence, voices: Voices, spoken: int) -> None:
    """Note what the sentence before is about, and how many had spoken before the paragraph."""
    names = voices.names
    if not sentence.index or story.sentences[sentence.index - 1].block != sentence.block:
        names.block = spoken
    names.subject = _told_of(story, sentence, voices, spoken > names.block)


def _told_of(story: Story, sentence: Sentence, voices: Voices, spoken: bool) -> Speaker | None:
    """Return the subject of the sentence before, where it was parsed and nobody speaks in it.

    Whoever died says nothing more, nor does one whom something was done to where another has
    spoken in the paragraph, or any one of many ("A hospital was flooded").
    """
    before = story.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.parsed is None or voices.heard.get(before.index):
        return None
    words = words_of(before)
    while words and (is_manner(words[0]) or words[0].lower in any_of("adverbs")):
        words = words[1:]  # "Normally the rescue service carries"
    counted = bool(words) and words[0].pos == "NUM" and words[0].lower != "one"
    told = before.role == sentence.role and any(w.pos in ("VERB", "AUX") for w in words)
    subject = told_subject(words) if told and not counted else None
    verb = next(iter(before.parsed.sents)).root
    done_to = any(t.dep_ == "nsubjpass" for t in verb.children)
    any_one = subject is not None and subject.text.lower().startswith(("a ", "an "))
    silent = any_of("killing") if done_to else any_of("dying")
    silenced = verb.lemma_.lower() in silent or (done_to and (spoken or any_one))
    return None if silenced else subject


def _headed_by(sentences: list[Sentence], history: list[Voice], names: Names) -> Voice | None:
    """Return whose a text headed "Press release" is: who speaks first in it, else who acts first."""
    if (own := own_body(sentences)) is not None:
        return own
    if history:
        return history[0]
    for sentence in sentences[:3]:
        subject = opening_subject(words_of(sentence))
        voice = resolve(subject, names, []) if subject is not None else None
        named = voice is not None and not is_place(voice.name.title())
        if voice is not None and named and voice.sort in ("person", "institution"):
            over = takewhile(lambda w: w[0].isupper() and not is_office(w), voice.role.split())
            name = " ".join(over) or voice.name
            return Voice(name, "institution", canonical(name).lower())
    return None


def _of_speakers(sentence: Sentence, names: Names, history: list[Voice]) -> list[Attribution]:
    """Return a sentence's attributions; who only "has" a figure tells one if they spoke before."""
    kept: list[Attribution] = []
    for said in attributions_of(sentence):
        beside = said.verb == "have as well" and kept and kept[-1].act in ("reckons", "estimates")
        body = said.speaker.sort == "institution" or is_known_body(said.speaker.name or "")
        beside = beside and (body or kept[-1].speaker.sort == "name")
        if said.verb in ("have", "have as well") and not beside:
            voice = resolve(said.speaker, names, history)
            if (
                voice is None
                or voice.sort == "person"
                or not any(are_same(voice, v) for v in history)
            ):
                continue
        if said.verb == "gap" and not kept:
            continue
        if _is_no_name(said, names):
            continue
        kept.append(said)
    return kept


def _of_doers(sentence: Sentence) -> list[Attribution]:
    """Return a body that tells its own deed where nobody tells the sentence."""
    own = own_account(sentence) if sentence.role != "headline" else None
    return [own] if own is not None else []


def _is_no_name(said: Attribution, names: Names) -> bool:
    """Whether a lone noun before a verb of saying is no name of the story's: "Evidence suggests"."""
    plain = said.act == "disputes" or said.verb in any_of("plain_saying")
    if said.speaker.sort != "other" or " " in said.speaker.text or plain:
        return False
    word = said.speaker.text.capitalize()
    return word not in names.people and word not in names.capitals


def _note_issuer(voices: Voices, story: Story, sentences: list[Sentence]) -> None:
    issuer = issuer_of(story)
    if issuer is None:
        return
    voices.own_text = is_own_text(story, voices.quotations)
    if not voices.own_text and is_told_by_one(sentences, voices.quotations):
        return
    voices.issuer = issuer
    voices.own = frozenset(s.index for s in sentences if speaks_as_issuer(s, voices.quotations))


def heard_of_issuer(voices: Voices, sentence: Sentence) -> Heard | None:
    """Return the body a story comes from as the speaker of one of its sentences."""
    if voices.issuer is None:
        return None
    return Heard(as_said_by(voices.issuer, len(sentence.text)), voices.issuer)


def _of_itself(
    sentence: Sentence, said: Attribution, names: Names, history: list[Voice]
) -> Voice | None:
    """Return whom "it", "the firm" or "its data" behind a deed means: "The navy seized 3 tonnes, it said"."""
    speaker = said.speaker
    pronoun = speaker.head in ("it", "they") and speaker.sort == "pronoun"
    pronoun = pronoun or (speaker.sort == "document" and is_owned(speaker))
    plain = not any(mark in speaker.text for mark in ("'", "’"))
    kind = is_trade(speaker.head) or speaker.head in any_of("titles:generic_institutions")
    again = (speaker.definite and speaker.name is None and plain) or is_epithet(speaker)
    firm = is_trade(speaker.head) and speaker.head not in any_of("titles:no_businesses")
    again = again and (firm or is_epithet(speaker) or len(content(speaker.text)) == 1)
    again = again and not _heard_as(speaker.head, history)
    words = words_of(sentence)
    opening = None if said.leads else opening_subject(past_setting(words))
    if opening is not None and is_one_of_theirs(speaker):
        return at_their_own(speaker, opening, names, history)
    again = again and (kind or is_epithet(speaker))
    other = opening is not None and is_outsider(speaker.head, opening.text, names)
    if said.leads or other or not (pronoun or again):
        return None
    subject = (named_subject(words) or opening_owner(words)) if again else opening
    if subject is None and opening is not None and opening.sort == "other":
        meant = resolve(opening, names, history)  # a name that the parse takes for a noun
        return meant if meant is not None and meant.sort == "institution" else None
    plain = subject is not None and subject.sort == "other" and subject.definite
    local = subject is not None and subject.head in any_of("places:local")
    if subject is not None and plain and (local or speaker.head in any_of("estimate_nouns")):
        return resolve(subject, names, history)  # "The district has 40 missing, by its own count"
    inside = opens_relative(words, said.start)
    theirs = subject is not None and inside and speaker.head == "they" and subject.sort == "people"
    if subject is None or not (theirs or subject.sort in ("institution", "name")):
        return None
    named = subject.sort != "name" or again or not history
    return resolve(subject, names, history) if named else None


def _heard_as(noun: str, history: list[Voice]) -> bool:
    """Whether a body called by a noun spoke before."""
    return any(noun in f"{v.name} {v.role}".lower().split() for v in history)


def _note_topic(sentence: Sentence, names: Names, history: list[Voice]) -> None:
    """Note the body a sentence opens with, whom "the company" may mean later."""
    words = words_of(sentence)
    subject = named_subject(words)
    plain = opening_subject(words) if subject is None else None
    if plain is not None and plain.sort == "institution" and plain.name is None:
        note_plain(plain, names)
    if subject is None or (
        words[1:2] and words[1].lower in any_of("standing") - any_of("auxiliaries")
    ):
        return  # "Turnout stood at", "Inflation rose": a thing
    voice = resolve(subject, names, history)
    if voice is not None and voice.sort == "institution":
        names.topics.append(voice.name)


def _meant(
    said: Attribution, voices: Voices, sentence: Sentence, history: list[Voice]
) -> Voice | None:
    """Return who speaks; what "its inspectors" found or "her ministry" counted is told by their owner."""
    speaker = said.speaker
    if speaker.text.split()[0].lower() in ("our", "my") and speaker.name is None:
        place = sentence.start + said.start
        quoted = any(q.start <= place < q.end for q in voices.quotations)
        if quoted:
            return None
        return voices.issuer or own_writing(speaker.head, history) or as_its_own(speaker)
    inner = of_their_own(speaker.text) if is_owned(speaker) else None
    if inner is not None and not voices.heard.get(sentence.index):
        return Voice(inner, "institution", canonical(inner).lower(), speaker.text)
    counts = said.act in ("reckons", "issues") or said.verb in any_of("anybody_counts")
    theirs = is_owned(speaker) and speaker.head not in any_of("critics", "titles:outsiders")
    if counts and speaker.sort in ("people", "institution") and theirs:
        owner = owner_meant(speaker, voices.names, history)
        if owner is not None:
            return owner
    return resolve(speaker, voices.names, history)


def by_own_work(said: Attribution, voice: Voice | None, *, last: bool = True) -> Voice | None:
    """Return a medium as a source where it counted or asked people itself: "a Reuters poll", "AP's tally".

    A verb says so of the figures behind it, where nobody else is named behind them.
    """
    own = said.speaker.sort == "document" and said.speaker.head in any_of("own_work")
    own = own or (last and said.leads and said.verb in any_of("own_counting"))
    return replace(voice, medium=False) if voice is not None and own else voice


def _is_series(said: Attribution, names: Names) -> bool:
    """Whether words before a headline's colon name no speaker but a column, as "The Daily Digest:" does.

    Nor do single letters, as in questions and answers ("Q:", "A:").
    """
    text = said.speaker.text
    furniture = word_set("issuers", "labels") | word_set("speech", "source_labels")
    if len(text) == 1 or text.lower() in furniture:
        return True
    if text.lower().startswith(("the ", "a ", "an ")):
        return canonical(text) == text[text.index(" ") + 1 :]
    known = text.isupper() or text in names.full or text.split()[-1] in names.people
    known = known or (is_known_body(text) and not is_place(text))
    return said.speaker.sort == "name" and not known and canonical(text) == text


COUNTED = ("says", "reckons", "estimates", "points", "commits", "issues")


def _sole_source(voices: Voices) -> Voice | None:
    """Return the one source of a story that has one; media and those who only ask don't count."""
    heard = [h for row in voices.heard.values() for h in row if h.said.act in COUNTED]
    heard = [h for h in heard if h.said.verb not in any_of("told_people") | {"act"}]
    heard = [h for h in heard if not (h.voice.generic and _is_named_poll(h, heard))]
    spoken = [h.voice for h in heard if not h.voice.medium] or [h.voice for h in heard]
    spoken = [v for v in spoken if not is_nobodys(v, voices.names)]
    if voices.own and voices.issuer is not None:
        spoken = [*spoken, voices.issuer]
    distinct: list[Voice] = []
    for voice in spoken:
        known = next((i for i, v in enumerate(distinct) if are_same(v, voice)), None)
        if known is None:
            distinct.append(voice)
            if len(distinct) > 1:
                return None
        elif is_fuller(voice, distinct[known]):
            distinct[known] = voice
    sole = distinct[0] if distinct else None
    return sole if sole is not None and not (sole.generic and sole.sort != "document") else None


def _is_named_poll(unnamed: Heard, heard: list[Heard]) -> bool:
    """Whether "a new poll" is one that the story names elsewhere."""
    asked = [h for h in heard if h.said.speaker.head in any_of("polls")]
    return unnamed in asked and any(not h.voice.generic for h in asked)


def is_nobodys(voice: Voice, names: Names) -> bool:
    """Whether a voice is bare figures ("Statistics show"), or a writing whose author is told later."""
    written = voice.sort == "document" and voice.name.split()[-1] in names.writings
    *before, last = voice.name.lower().split()
    bare = last in any_of("bare_figures") and set(before) <= any_of("fresh")
    nobodys = (voice.generic and written) or (bare and voice.sort in ("document", "other"))
    return nobodys or is_thing(voice)


_last: list[tuple[Story, int, Voices]] = []


def voices_around(story: Story, index: int) -> Voices:
    """Keep the voices of the story read last: figures come story by story."""
    stretch = index // LONGEST_STORY
    if not (_last and _last[0][0] is story and _last[0][1] == stretch):
        _last[:] = [(story, stretch, read_voices(story, index))]
    return _last[0][2]
